package io.gatehouse.access;

import io.gatehouse.shared.FieldType;
import java.util.Map;

/** The columns that a row condition may name, in any case of letters; an exact match wins over another spelling. */
final class ConditionColumns {

    private final Map<String, FieldType> types;

    private ConditionColumns(Map<String, FieldType> types) {
        this.types = types;
    }

    static ConditionColumns of(Map<String, FieldType> types) {
        return new ConditionColumns(types);
    }

    /** For a dataset that is not landed yet: every name is taken for a column of text. */
    static ConditionColumns unknown() {
        return new ConditionColumns(null);
    }

    /** The column's own spelling. */
    String name(String spelled) {
        if (types == null || types.containsKey(spelled)) {
            return spelled;
        }
        var matches = types.keySet().stream().filter(spelled::equalsIgnoreCase).toList();
        if (matches.size() != 1) {
            throw new RowConditionException("unknown-field", "There is no field " + spelled + ".");
        }
        return matches.getFirst();
    }

    FieldType type(String spelled) {
        return types == null ? FieldType.TEXT : types.get(name(spelled));
    }
}
