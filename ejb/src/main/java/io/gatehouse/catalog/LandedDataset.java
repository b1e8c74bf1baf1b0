package io.gatehouse.catalog;

import io.gatehouse.shared.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What landing found of one dataset: its columns in the file's order, and the table that holds the current version.
 *
 * @param key the dataset's key
 * @param table the unquoted name of the current version's table in schema {@code landed}
 */
public record LandedDataset(String key, String table, List<LandedField> fields) {

    /**
     * A column.
     *
     * @param firstLanding false when it appeared later: then it is hidden until the policy labels it
     */
    public record LandedField(String name, FieldType type, boolean firstLanding) {
    }

    public LandedDataset {
        fields = List.copyOf(fields);
    }

    /** The type of each column, by name, in order. */
    public Map<String, FieldType> types() {
        var types = new LinkedHashMap<String, FieldType>();
        fields.forEach(field -> types.put(field.name(), field.type()));
        return types;
    }

    public Optional<LandedField> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
