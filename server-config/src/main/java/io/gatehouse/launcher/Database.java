package io.gatehouse.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The databases, accounts and tables of Gatehouse in a running PostgreSQL. */
final class Database {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Settings settings;
    private final Secrets secrets;
    private final PostgreSql server;

    Database(Settings settings, Secrets secrets, PostgreSql server) {
        this.settings = settings;
        this.secrets = secrets;
        this.server = server;
    }

    /** Brings accounts and schema to what this version needs; changes nothing if they are. */
    void prepare(Progress progress) {
        try {
            createDatabases();
            try (Connection connection = server.superuser("gatehouse"); Statement statement = connection.createStatement()) {
                statement.execute(roles());
            }
        } catch (SQLException e) {
            throw new Complaint("the database on port " + settings.ports().database() + " cannot be set up: " + e.getMessage(), e);
        }
        migrate(progress);
    }

    private void createDatabases() throws SQLException {
        try (Connection connection = server.superuser("postgres"); Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = 'keycloak'")) {
                statement.execute("CREATE ROLE keycloak LOGIN");
            }
            statement.execute("ALTER ROLE keycloak PASSWORD '" + secrets.password("postgres.keycloak") + "'");
            for (String name : new String[] {"gatehouse", "keycloak"}) {
                if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                    statement.execute("CREATE DATABASE " + name);
                }
            }
            statement.execute("ALTER DATABASE keycloak OWNER TO keycloak");
            statement.execute("REVOKE ALL ON DATABASE keycloak FROM PUBLIC");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String roles() {
        String text = resource("/postgresql/roles.sql");
        for (String account : new String[] {"gatehouse_owner", "gatehouse_app", "gatehouse_reader"}) {
            text = text.replace("${" + account + "_password}", secrets.password("postgres." + account));
        }
        return text;
    }

    private void migrate(Progress progress) {
        FLYWAY.setLevel(Level.SEVERE);
        try {
            int done = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(settings.jdbcUrl("gatehouse"), "gatehouse_owner", secrets.password("postgres.gatehouse_owner"))
                    .schemas("gatehouse").createSchemas(false)
                    .locations("classpath:postgresql/migration").failOnMissingLocations(false)
                    .placeholderReplacement(false)
                    .load().migrate().migrationsExecuted;
            if (done > 0) {
                progress.step("Database", done + (done == 1 ? " migration" : " migrations") + " applied");
            }
        } catch (FlywayValidateException e) {
            throw new Complaint("the tables in " + settings.home() + " were made by other migrations than this version has:"
                    + " use the version that made them, or delete that folder to start afresh", e);
        } catch (FlywayException e) {
            throw new Complaint("a database migration failed: " + e.getMessage().replaceAll("\\s+", " ").strip(), e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new Complaint("the launcher was built without " + name + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Complaint("cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
