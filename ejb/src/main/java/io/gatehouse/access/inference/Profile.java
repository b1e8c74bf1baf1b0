package io.gatehouse.access.inference;

import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the search knows of a dataset: its table, the fields that tell its rows apart, and its columns' distinct values. */
record Profile(String dataset, String table, List<String> identity, Map<String, Column> columns) {

    /** A number or short text with its distinct values, as texts. */
    record Column(String dataset, String name, FieldType type, Set<String> values) {

        FieldRef ref() {
            return new FieldRef(dataset, name);
        }

        boolean isNumber() {
            return type == FieldType.NUMBER;
        }

        /** The part of this column's values that the other holds too. */
        double within(Column other) {
            if (values.isEmpty()) {
                return 0;
            }
            int misses = 0;
            int most = values.size() / 5;
            for (String value : values) {
                if (!other.values.contains(value) && ++misses > most) {
                    return 0;
                }
            }
            return 1 - (double) misses / values.size();
        }
    }

    Profile {
        columns = new LinkedHashMap<>(columns);
    }

    /** Its numbers that could be figures: not keys, and of many values. */
    List<Column> figures(Set<FieldRef> keys) {
        return columns.values().stream().filter(c -> c.isNumber() && c.values().size() >= 2 && !keys.contains(c.ref()))
                .limit(SearchLimits.MOST_COLUMNS).toList();
    }

    String from(String alias) {
        return "landed." + Sql.name(table) + " AS " + alias;
    }
}
