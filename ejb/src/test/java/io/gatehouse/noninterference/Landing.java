package io.gatehouse.noninterference;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.oracle.World;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a world's rows into the tables that its catalog names, in their order, with the catalog's types. */
public class Landing {

    public void land(Connection connection, World world) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (LandedDataset dataset : world.catalog().datasets().values()) {
                var table = "landed.\"" + dataset.table() + '"';
                statement.execute("DROP TABLE IF EXISTS " + table);
                statement.execute("CREATE TABLE " + table + " (" + dataset.fields().stream().map(f -> '"' + f.name() + "\" "
                        + type(f, world, dataset.key())).collect(Collectors.joining(", ")) + ")");
                var rows = world.rows().get(dataset.key());
                if (!rows.isEmpty()) {
                    statement.execute("INSERT INTO " + table + " VALUES " + rows.stream().map(row -> row(dataset, row)).collect(Collectors.joining(", ")));
                }
            }
        }
    }

    String type(LandedField field, World world, String dataset) {
        return field.type().sql();
    }

    private static String row(LandedDataset dataset, Map<String, Object> row) {
        return dataset.fields().stream().map(field -> literal(row.get(field.name()))).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(Object value) {
        return value == null ? "NULL" : "'" + (value instanceof BigDecimal n ? n.toPlainString() : value.toString()).replace("'", "''") + "'";
    }
}
