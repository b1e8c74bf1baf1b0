package io.gatehouse.leaktest;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.leaktest.view.Literals;
import io.gatehouse.query.sql.DataSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The two schemas in which the test works: in each, of every dataset a draft that is worked on and the table that is asked,
 * under the name of the landed one.
 */
final class ShadowDatabase {

    static final DataSchema A = new DataSchema("shadow_a");
    static final DataSchema B = new DataSchema("shadow_b");

    /** Numbers the rows of a draft in {@link #B}; no source has a column of this name. */
    static final String ROW = "\"~row\"";

    private static final String LOCK = "hashtextextended('gatehouse leak test', 86)";

    private final Connection connection;

    ShadowDatabase(Connection connection) {
        this.connection = connection;
    }

    static String table(DataSchema schema, LandedDataset dataset) {
        return schema.name() + '.' + Literals.name(dataset.table());
    }

    static String draft(DataSchema schema, LandedDataset dataset) {
        return schema.name() + '.' + Literals.name('~' + dataset.table());
    }

    static String columns(LandedDataset dataset, String alias) {
        return dataset.fields().stream().map(field -> alias + '.' + Literals.name(field.name())).collect(Collectors.joining(", "));
    }

    /** Whether the right to test is this connection's, alone among all nodes, until {@link #release}. */
    boolean acquire() {
        return "t".equals(texts("SELECT pg_try_advisory_lock(" + LOCK + ")::text").getFirst().substring(0, 1));
    }

    void release() {
        texts("SELECT pg_advisory_unlock(" + LOCK + ")::text");
    }

    /** Drops everything in both schemas. */
    void clear() {
        texts("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname IN ('shadow_a', 'shadow_b')")
                .forEach(table -> update("DROP TABLE IF EXISTS " + table));
    }

    int update(String sql) {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new ShadowFailure(failed);
        }
    }

    List<String> texts(String sql) {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            throw new ShadowFailure(failed);
        }
    }

    long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    /** Does something in a transaction of its own and keeps it only where it says so. */
    boolean keepIf(BooleanSupplier change) {
        try {
            connection.setAutoCommit(false);
            try {
                boolean kept = change.getAsBoolean();
                if (kept) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return kept;
            } catch (RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new ShadowFailure(failed);
        }
    }

    /** The database did not do what the test needs: no verdict. */
    static final class ShadowFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ShadowFailure(SQLException cause) {
            super(cause);
        }
    }
}
