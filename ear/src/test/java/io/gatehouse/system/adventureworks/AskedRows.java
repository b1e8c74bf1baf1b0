package io.gatehouse.system.adventureworks;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of some rows of each dataset, the values of their identity: rows that a reader sees, and rows that they do not.
 */
record AskedRows(Map<String, List<Map<String, String>>> byDataset) {

    private static final int ROWS_ASKED_ABOUT = 3;

    static AskedRows of(Connection database, Policy policy) throws SQLException {
        var rows = new TreeMap<String, List<Map<String, String>>>();
        try (var statement = database.createStatement()) {
            for (DatasetSpec dataset : policy.datasets()) {
                var found = new ArrayList<Map<String, String>>();
                var columns = dataset.identity().stream().map(name -> '"' + name.toLowerCase(Locale.ROOT) + "\"::text").toList();
                if (!columns.isEmpty()) {
                    try (var result = statement.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + PlainCopy.SCHEMA + "." + dataset.key()
                            + " ORDER BY md5((" + String.join(" || '/' || ", columns) + ")) LIMIT " + ROWS_ASKED_ABOUT)) {
                        while (result.next()) {
                            var row = new TreeMap<String, String>();
                            for (int i = 0; i < columns.size(); i++) {
                                row.put(dataset.identity().get(i), result.getString(i + 1));
                            }
                            found.add(row);
                        }
                    }
                }
                rows.put(dataset.key(), found);
            }
        }
        return new AskedRows(rows);
    }
}
