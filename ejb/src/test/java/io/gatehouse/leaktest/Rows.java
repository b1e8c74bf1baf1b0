package io.gatehouse.leaktest;

import io.gatehouse.testbed.GatehouseDatabase;
import java.sql.SQLException;
import java.util.List;

/** Looks at the database beside the test. */
final class Rows {

    private Rows() {
    }

    /** A digest over all rows of the orders in a schema. */
    static String all(String schema) {
        return text("SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM " + schema + ".\"leaktest_orders__1\" t");
    }

    static String text(String sql) {
        try (var connection = GatehouseDatabase.get().as("gatehouse_app").getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Tables that are left in the two schemas. */
    static List<String> left() {
        return List.of(text("SELECT count(*) FROM pg_tables WHERE schemaname IN ('shadow_a', 'shadow_b')"));
    }
}
