package io.gatehouse.summary.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.policy.Meaning;
import io.gatehouse.query.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Names of members in a question. */
final class Members {

    private static final int SHORTEST = 3;

    /** By the rows themselves, as long as somebody holds them: rows that are remembered are searched for names once. */
    private static final Cache<List<List<Object>>, Map<Integer, List<Name>>> NAMES = Caffeine.newBuilder().weakKeys().build();

    /** @param plain its words between blanks, as a question has them */
    private record Name(String value, String plain) {
    }

    private Members() {
    }

    static boolean isFree(Meaning meaning) {
        return meaning.role() == Meaning.Role.TEXT || meaning.role() == Meaning.Role.STATUS;
    }

    /** Values of the column that stand in the question word for word; in order. */
    static List<String> named(ResultTable table, int column, String plain) {
        return NAMES.get(table.rows(), rows -> new ConcurrentHashMap<>()).computeIfAbsent(column, one -> names(table.rows(), one)).stream()
                .filter(name -> plain.contains(name.plain())).map(Name::value).toList();
    }

    private static List<Name> names(List<List<Object>> rows, int column) {
        var values = new TreeSet<String>();
        for (var row : rows) {
            if (row.get(column) instanceof String value) {
                values.add(value);
            }
        }
        return values.stream().map(value -> new Name(value, " " + Stems.words(value) + " "))
                .filter(name -> name.plain().length() >= SHORTEST + 2).toList();
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
