package io.gatehouse.testbed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of this run, with the shipped roles and migrations. */
public final class GatehouseDatabase {

    private static final Path FILES = Path.of("..", "server-config", "postgresql");
    private static GatehouseDatabase shared;

    private final EmbeddedPostgres server;

    private GatehouseDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        run(admin("postgres"), "CREATE DATABASE gatehouse TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin"
                + " BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'");
        run(admin("gatehouse"), Files.readString(FILES.resolve("roles.sql"))
                .replaceAll("\\$\\{[a-z_]*password}", "test"));
        try (var files = Files.list(FILES.resolve("migration"))) {
            for (Path file : files.sorted(Comparator.comparing(Path::getFileName)).toList()) {
                run(as("gatehouse_owner"), Files.readString(file));
            }
        }
    }

    /** The database, started at the first call. */
    public static synchronized GatehouseDatabase get() {
        try {
            if (shared == null) {
                shared = new GatehouseDatabase();
            }
            return shared;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        } catch (SQLException notPrepared) {
            throw new IllegalStateException(notPrepared);
        }
    }

    /** Connections of a role: {@code gatehouse_owner, gatehouse_app} or {@code gatehouse_reader}. */
    public DataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl(role, "gatehouse"));
        source.setUser(role);
        source.setPassword("test");
        return source;
    }

    private DataSource admin(String database) {
        return server.getDatabase("postgres", database);
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
