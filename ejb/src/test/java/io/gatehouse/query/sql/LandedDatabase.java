package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One PostgreSQL for the tests of this package, with the functions of the migration and the collation of production. */
public final class LandedDatabase {

    private static LandedDatabase instance;
    private final EmbeddedPostgres server;

    private LandedDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Connection admin = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres")); var s = admin.createStatement()) {
            s.execute("CREATE ROLE gatehouse_app");
            s.execute("CREATE ROLE gatehouse_reader");
            s.execute("CREATE DATABASE gatehouse TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'");
        }
        execute("CREATE SCHEMA landed", Files.readString(migration()));
    }

    public static synchronized LandedDatabase get() {
        if (instance == null) {
            try {
                instance = new LandedDatabase();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
        return instance;
    }

    private static Path migration() {
        var relative = Path.of("server-config", "postgresql", "migration", "V3_1__total_functions.sql");
        return Files.exists(relative) ? relative : Path.of("..").resolve(relative);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", "gatehouse"));
    }

    public javax.sql.DataSource dataSource() {
        return server.getDatabase("postgres", "gatehouse");
    }

    public void execute(String... statements) {
        try (var connection = connect(); var s = connection.createStatement()) {
            for (String sql : statements) {
                s.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Rows of a compiled query as text, as a caller would get them. */
    public List<List<String>> rows(CompiledQuery query) {
        return rows(query, Map.of(), 1000);
    }

    public List<List<String>> rows(CompiledQuery query, Map<String, Object> parameters, int limit) {
        var bound = query.bind(parameters, MaskKeys.of("secret", "fingerprint", "request"), limit);
        try (var connection = connect(); var statement = connection.prepareStatement(bound.sql())) {
            for (int i = 0; i < bound.binds().size(); i++) {
                statement.setBytes(i + 1, bound.binds().get(i));
            }
            try (var results = statement.executeQuery()) {
                return read(results, query);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed.getMessage() + "\n" + bound.sql(), failed);
        }
    }

    private static List<List<String>> read(ResultSet results, CompiledQuery query) throws SQLException {
        var rows = new ArrayList<List<String>>();
        while (results.next()) {
            var row = new ArrayList<String>();
            for (int i = 0; i < query.columns().size(); i++) {
                row.add(text(results, i + 1, query.columns().get(i).type()));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(ResultSet results, int at, FieldType type) throws SQLException {
        Object value = switch (type) {
            case TEXT -> results.getString(at);
            case NUMBER -> results.getBigDecimal(at);
            case BOOLEAN -> results.getObject(at, Boolean.class);
            case DATE -> results.getObject(at, LocalDate.class);
            case TIMESTAMP -> results.getObject(at, LocalDateTime.class);
        };
        return value == null ? null : value instanceof BigDecimal n
                ? n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString() : value.toString();
    }
}
