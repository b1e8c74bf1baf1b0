package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import io.gatehouse.testbed.GatehouseDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Landed tables in the shipped database: made as the application makes them, read by the role that reads reports. */
public final class LandedDatabase {

    private static final LandedDatabase INSTANCE = new LandedDatabase();
    private Connection writing;
    private Connection reading;

    public static LandedDatabase get() {
        return INSTANCE;
    }

    /** Kept open, like the application's pool. */
    private Connection reading() throws SQLException {
        reading = reading == null ? reader().getConnection() : reading;
        return reading;
    }

    public javax.sql.DataSource reader() {
        return GatehouseDatabase.get().as("gatehouse_reader");
    }

    public void execute(String... statements) {
        try {
            writing = writing == null ? GatehouseDatabase.get().as("gatehouse_app").getConnection() : writing;
            try (var s = writing.createStatement()) {
                for (String sql : statements) {
                    s.execute(sql);
                }
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
        try (var statement = reading().prepareStatement(bound.sql())) {
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

    /** On a connection of its own with other settings of the session. */
    public List<List<String>> rows(CompiledQuery query, List<String> settings) {
        var bound = query.bind(Map.of(), MaskKeys.of("secret", "fingerprint", "request"), 1000);
        try (var connection = reader().getConnection(); var session = connection.createStatement()) {
            for (String setting : settings) {
                session.execute("SET " + setting);
            }
            try (var results = session.executeQuery(bound.sql())) {
                return read(results, query);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed.getMessage() + "\n" + bound.sql(), failed);
        }
    }

    /** The first column of plain SQL's rows, or what PostgreSQL says of its failure. */
    static String plain(javax.sql.DataSource source, String sql, String... settings) {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute("SET " + setting);
            }
            var rows = new ArrayList<String>();
            try (var results = statement.executeQuery(sql)) {
                while (results.next()) {
                    rows.add(results.getString(1));
                }
            }
            return rows.toString();
        } catch (SQLException failed) {
            return "ERROR " + failed.getMessage();
        }
    }

    /** Runs it to its end; true. */
    public boolean run(CompiledQuery query) throws SQLException {
        var bound = query.bind(Map.of(), MaskKeys.of("secret", "fingerprint", "request"), 1000);
        try (var statement = reading().prepareStatement(bound.sql()); var results = statement.executeQuery()) {
            read(results, query);
            return true;
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
