package io.gatehouse.query.published;

import io.gatehouse.query.published.Cell.Part;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells rows apart over successive publications: a row that changed what it adds, or to whom it belongs, is another one from
 * then on. Rows that went stay known, since they may come back. Immutable; holds no values, only what was made of them one way.
 */
public record RowHistory(Map<String, Known> rows) {

    public static final RowHistory EMPTY = new RowHistory(Map.of());

    /** @param values digests by measure */
    public record Known(String contributor, int revision, Map<String, String> values) {
        public Known {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    public RowHistory {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /**
     * With the rows as they are now.
     *
     * @param now by row; a row that is in several reports comes with the measures of all of them
     */
    public RowHistory with(Map<String, Known> now) {
        var next = new TreeMap<>(rows);
        now.forEach((row, seen) -> next.merge(row, seen, RowHistory::later));
        return new RowHistory(next);
    }

    private static Known later(Known before, Known now) {
        boolean same = before.contributor().equals(now.contributor()) && now.values().entrySet().stream()
                .allMatch(value -> value.getValue().equals(before.values().getOrDefault(value.getKey(), value.getValue())));
        var values = new HashMap<>(before.values());
        values.putAll(now.values());
        return new Known(now.contributor(), before.revision() + (same ? 0 : 1), values);
    }

    /** What a row is a part by, now. */
    public Part part(String row) {
        var known = rows.get(row);
        return new Part(row + '#' + known.revision(), known.contributor(), List.of());
    }
}
