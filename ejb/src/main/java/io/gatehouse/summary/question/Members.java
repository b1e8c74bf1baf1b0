package io.gatehouse.summary.question;

import io.gatehouse.policy.Meaning;
import io.gatehouse.query.ResultTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names of members in a question. */
final class Members {

    private static final int SHORTEST = 3;

    private Members() {
    }

    static boolean isFree(Meaning meaning) {
        return meaning.role() == Meaning.Role.TEXT || meaning.role() == Meaning.Role.STATUS;
    }

    /** Values of the column that stand in the question word for word; in order. */
    static List<String> named(ResultTable table, int column, String plain) {
        var seen = new HashSet<String>();
        var named = new TreeSet<String>();
        for (var row : table.rows()) {
            if (row.get(column) instanceof String value && seen.add(value)) {
                var name = String.join(" ", Stems.plain(value).split("[^\\p{L}\\p{N}]+")).strip();
                if (name.length() >= SHORTEST && plain.contains(" " + name + " ")) {
                    named.add(value);
                }
            }
        }
        return new ArrayList<>(named);
    }

    /** Without names that are a part of a longer one that is named as well. */
    static Map<String, List<String>> longest(Map<String, List<String>> found) {
        var all = found.values().stream().flatMap(List::stream).map(Stems::plain).toList();
        var kept = new TreeMap<String, List<String>>();
        found.forEach((column, values) -> {
            var own = values.stream().filter(value -> all.stream().noneMatch(other ->
                    other.length() > value.length() && (" " + other + " ").contains(" " + Stems.plain(value) + " "))).toList();
            if (!own.isEmpty()) {
                kept.put(column, own);
            }
        });
        return kept;
    }
}
