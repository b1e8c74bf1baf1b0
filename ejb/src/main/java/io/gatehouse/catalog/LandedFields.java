package io.gatehouse.catalog;

import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.shared.FieldType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All columns of one dataset, those that vanished among them. */
record LandedFields(List<LandedFieldRow> rows) {

    LandedFields {
        rows = List.copyOf(rows);
    }

    /** Takes over the columns of a new version; hands what is new to {@code created}. */
    void land(String dataset, boolean first, Map<String, FieldType> types, Consumer<LandedFieldRow> created) {
        var before = new HashMap<String, LandedFieldRow>();
        rows.forEach(row -> before.put(row.name(), row));
        var position = 0;
        for (Map.Entry<String, FieldType> column : types.entrySet()) {
            var row = before.remove(column.getKey());
            if (row == null) {
                row = new LandedFieldRow(dataset, column.getKey(), first);
                row.land(column.getValue(), position++);
                created.accept(row);
            } else {
                row.land(column.getValue(), position++);
            }
        }
        before.values().forEach(LandedFieldRow::vanish);
    }

    /** The type of each, also of those that vanished. */
    Map<String, FieldType> types() {
        var types = new LinkedHashMap<String, FieldType>();
        rows.forEach(row -> types.put(row.name(), row.type()));
        return types;
    }

    /** Those that the file has, in its order. */
    List<LandedField> present() {
        return rows.stream().filter(LandedFieldRow::isPresent).sorted(Comparator.comparingInt(LandedFieldRow::position))
                .map(LandedFieldRow::field).toList();
    }

    /** Names of those that the file has no more. */
    List<String> gone() {
        return rows.stream().filter(row -> !row.isPresent()).map(LandedFieldRow::name).sorted().toList();
    }
}
