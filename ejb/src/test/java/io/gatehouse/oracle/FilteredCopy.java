package io.gatehouse.oracle;

import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Datasets as the caller sees them, written as {@code WITH name(columns) AS (VALUES …)} for plain SQL to follow: of each
 * dataset the named fields alone, on the rows on which every one of them is visible, masked cells as masked.
 */
final class FilteredCopy {

    private final World world;
    private final Oracle oracle;
    private final OracleMasks masks;

    FilteredCopy(World world, OracleMasks masks) {
        this.world = world;
        this.oracle = new Oracle(world);
        this.masks = masks;
    }

    String with(Map<String, Set<String>> named) {
        return named.entrySet().stream().map(entry -> table(entry.getKey(), entry.getValue())).collect(Collectors.joining(",\n", "WITH ", "\n"));
    }

    private String table(String dataset, Set<String> named) {
        var fields = world.catalog().dataset(dataset).orElseThrow().fields().stream().filter(f -> named.contains(f.name())).toList();
        var rows = world.rows().get(dataset).stream()
                .filter(row -> oracle.row(dataset, row))
                .filter(row -> fields.stream().allMatch(field -> oracle.cell(dataset, field.name(), row).isVisible()))
                .map(row -> values(dataset, fields, row)).toList();
        var columns = new ArrayList<>(fields.stream().map(LandedField::name).toList());
        columns.add("row_of_the_copy");
        var types = fields.stream().map(field -> "NULL::" + field.type().sql() + ", ").collect(Collectors.joining()) + "NULL::numeric";
        return dataset + "(" + String.join(", ", columns) + ") AS (SELECT " + types + " WHERE FALSE"
                + (rows.isEmpty() ? "" : " UNION ALL VALUES " + String.join(", ", rows)) + ")";
    }

    private String values(String dataset, List<LandedField> fields, Map<String, Object> row) {
        return fields.stream().map(field -> literal(masks.show(oracle.cell(dataset, field.name(), row), row.get(field.name()), field.type(),
                dataset, field.name()), field.type()) + ", ").collect(Collectors.joining("", "(", "0)"));
    }

    static String literal(Object value, FieldType type) {
        var text = value == null ? "NULL" : "'" + (value instanceof BigDecimal n ? n.toPlainString() : value.toString()).replace("'", "''") + "'";
        return text + "::" + type.sql();
    }
}
