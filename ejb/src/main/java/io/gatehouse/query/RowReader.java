package io.gatehouse.query;

import io.gatehouse.query.sql.CompiledQuery;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * Runs secured statements: read only, for a limited time, in pieces. What PostgreSQL says of a failure never leaves; a
 * failure that could depend on data has a fixed body.
 */
final class RowReader {

    private static final Logger LOG = System.getLogger(RowReader.class.getName());
    private static final int PIECE = 2_000;
    private static final long MOST_CHARACTERS = 100_000_000;

    private final DataSource source;
    private final int seconds;

    RowReader(DataSource source, int seconds) {
        this.source = source;
        this.seconds = seconds;
    }

    List<List<Object>> read(CompiledQuery.Bound bound, List<CompiledQuery.Output> columns) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setReadOnly(true);
                return read(connection, bound, columns);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw failure(failed, bound.sql());
        }
    }

    private List<List<Object>> read(Connection connection, CompiledQuery.Bound bound, List<CompiledQuery.Output> columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(bound.sql())) {
            statement.setFetchSize(PIECE);
            statement.setQueryTimeout(seconds);
            for (int i = 0; i < bound.binds().size(); i++) {
                statement.setBytes(i + 1, bound.binds().get(i));
            }
            var rows = new ArrayList<List<Object>>();
            long characters = 0;
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    var row = row(results, columns);
                    characters += row.stream().mapToLong(v -> v instanceof String text ? text.length() : 8).sum();
                    if (characters > MOST_CHARACTERS) {
                        throw DomainException.refused("limit", "result-too-large", "The result is too large; ask for fewer rows or columns.");
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private static List<Object> row(ResultSet results, List<CompiledQuery.Output> columns) throws SQLException {
        var row = new ArrayList<Object>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            row.add(value(results, i + 1, columns.get(i).type()));
        }
        return Collections.unmodifiableList(row);
    }

    private static Object value(ResultSet results, int at, FieldType type) throws SQLException {
        return switch (type) {
            case TEXT -> results.getString(at);
            case NUMBER -> normal(results.getBigDecimal(at));
            case BOOLEAN -> {
                boolean value = results.getBoolean(at);
                yield results.wasNull() ? null : (Object) value;
            }
            case DATE -> results.getObject(at, LocalDate.class);
            case TIMESTAMP -> results.getObject(at, LocalDateTime.class);
        };
    }

    /** Equal numbers are equal bytes: no trailing zeros, no exponent. */
    private static BigDecimal normal(BigDecimal number) {
        if (number == null || number.signum() == 0) {
            return number == null ? null : BigDecimal.ZERO;
        }
        var stripped = number.scale() > 0 ? number.stripTrailingZeros() : number;
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Classes 42, 0A and 54 are found when planning, from the statement alone. */
    private static DomainException failure(SQLException failed, String sql) {
        var state = String.valueOf(failed.getSQLState());
        if (state.equals("57014")) {
            return DomainException.unavailable("query-time-out", null);
        }
        if (!state.equals("42P01") && (state.startsWith("42") || state.startsWith("0A") || state.startsWith("54"))) {
            LOG.log(Level.WARNING, "PostgreSQL refused a statement that the compiler let through: SQLSTATE {0}", state);
            return DomainException.refused("sql", "sql-not-allowed", "This statement cannot be run.");
        }
        LOG.log(Level.WARNING, "PostgreSQL failed on statement {0}: SQLSTATE {1}", digest(sql), state);
        return DomainException.unavailable("query-failed", null);
    }

    /** Tells statements apart in the log. PostgreSQL's own words of a failure may quote a value. */
    private static String digest(String sql) {
        return Integer.toHexString(sql.hashCode());
    }
}
