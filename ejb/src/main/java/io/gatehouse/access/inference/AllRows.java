package io.gatehouse.access.inference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The right to read every row of landed tables without a caller, for the search for inferences alone: read only, with the
 * reader's account, for a limited time. What it reads stays in this package; only shares leave it. Nobody outside can make one.
 */
final class AllRows {

    private final DataSource reader;

    AllRows(DataSource reader) {
        this.reader = reader;
    }

    /** The rows of a statement. Throws where it takes more than so many seconds. */
    List<Object[]> read(String sql, int seconds) throws SQLException {
        try (var connection = reader.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setReadOnly(true);
                return rows(connection, sql, seconds);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<Object[]> rows(Connection connection, String sql, int seconds) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(5_000);
            statement.setQueryTimeout(Math.max(1, seconds));
            try (var results = statement.executeQuery(sql)) {
                var rows = new ArrayList<Object[]>();
                int width = results.getMetaData().getColumnCount();
                while (results.next()) {
                    var row = new Object[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = results.getObject(i + 1);
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }
}
