package io.gatehouse.catalog.landing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Removes versions that no new request reads. */
public final class OldTables {

    private OldTables() {
    }

    /**
     * Drops the versions of a dataset below {@code keepFrom}. A version that somebody still reads is left for the
     * next time.
     */
    public static void drop(Connection connection, String dataset, long keepFrom) throws SQLException {
        for (String table : below(connection, dataset, keepFrom)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '2s'");
                statement.execute("DROP TABLE IF EXISTS " + Names.landed(table));
                connection.commit();
            } catch (SQLException stillRead) {
                connection.rollback();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<String> below(Connection connection, String dataset, long keepFrom) throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = connection.prepareStatement("SELECT tablename FROM pg_tables WHERE schemaname = 'landed' "
                + "AND starts_with(tablename, ?) ORDER BY tablename")) {
            query.setString(1, dataset + "__");
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var version = rows.getString(1).substring(dataset.length() + 2);
                    if (version.matches("[0-9]{1,18}") && Long.parseLong(version) < keepFrom) {
                        tables.add(rows.getString(1));
                    }
                }
            }
        }
        return tables;
    }
}
