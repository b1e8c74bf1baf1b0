package io.gatehouse.policy.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every change of one place of the right file that {@link FormatShape} calls for. */
final class Mutations {

    /** A value to put in, and the code of the refusal; null where it is as right as what stood there. */
    private record Try(Object value, String code) {
    }

    private static final Object ABSENT = new Object();

    private final List<Mutation> mutations = new ArrayList<>();

    private Mutations() {
    }

    static List<Mutation> all() {
        var all = new Mutations();
        all.walk("", "", List.of(), RightFile.tree());
        return all.mutations;
    }

    private void walk(String path, String pattern, List<Object> steps, Object node) {
        if (!path.isEmpty()) {
            mutate(path, pattern, steps, node);
        }
        switch (node) {
            case Map<?, ?> map -> {
                unknownKeys(path, pattern, steps);
                map.forEach((key, value) -> {
                    var name = String.valueOf(key);
                    var below = pattern.isEmpty() ? name : pattern + "." + name;
                    var known = FormatShape.at(below).isPresent() ? below : pattern + ".*";
                    walk(FilePaths.child(path, name), known, with(steps, key), value);
                });
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(FilePaths.item(path, i), pattern + "[]", with(steps, i), list.get(i));
                }
            }
            default -> { }
        }
    }

    private void unknownKeys(String path, String pattern, List<Object> steps) {
        if (!pattern.isEmpty() && FormatShape.at(pattern).map(p -> p.kind().equals("names")).orElse(false)) {
            return;
        }
        for (var key : List.of("zzz", "<<", "Key", "key ")) {
            add("unknown key " + key + " in " + path, with(steps, key), "x", FilePaths.child(path, key), "unknown-key");
        }
    }

    private void mutate(String path, String pattern, List<Object> steps, Object node) {
        var place = FormatShape.at(pattern).orElse(null);
        if (place == null) {
            return;
        }
        if (place.required()) {
            var either = pattern.endsWith("].table") || pattern.endsWith("].documents") ? path.replaceAll("[a-z]+$", "table")
                    : pattern.startsWith("roles[].grants[].reports") ? path.replaceAll("[a-z]+$", "datasets") : path;
            add(path + " left out", steps, ABSENT, either, "missing-key");
        }
        for (var attempt : tries(place.kind(), node)) {
            add(path + " becomes " + RightFile.json(attempt.value()).replaceAll("\\s+", " "), steps, attempt.value(),
                    attempt.code() == null ? null : path, attempt.code());
        }
    }

    private static List<Try> tries(String kind, Object node) {
        var tries = new ArrayList<Try>();
        switch (kind) {
            case "block", "names" -> wrong(tries, "wrong-type", "a text", 7, true, List.of("a"));
            case "list" -> {
                wrong(tries, "wrong-type", "a text", 7, Map.of("a", "b"));
                wrong(tries, "empty", List.of());
            }
            case "boolean" -> wrong(tries, "wrong-type", "true", 1, "yes", List.of(true));
            case "number", "percent", "small", "tokens", "price" -> wrong(tries, "wrong-type", "12", true, List.of(1));
            case "version" -> wrong(tries, "bad-version", 2, "1", true, List.of(1));
            case "vendors", "aggregate", "rows", "mask", "label", "default" -> { }
            case "code" -> wrong(tries, "wrong-type", List.of("1"), Map.of("a", 1));
            default -> {
                wrong(tries, "wrong-type", 7, true, 1.5, List.of("a"), Map.of("a", "b"));
                wrong(tries, "empty", "", "  ");
            }
        }
        special(kind, node, tries);
        return tries;
    }

    private static void special(String kind, Object node, List<Try> tries) {
        switch (kind) {
            case "text" -> {
                right(tries, "Äußerst \"gut\": 100 % #1, 'so'", "two\nlines", "- no list", "true story");
                wrong(tries, "bad-value", "a\0b");
            }
            case "level" -> wrong(tries, "bad-level", "Internal", "secret", "internal ");
            case "category" -> wrong(tries, "bad-category", "Purchase Price", "-x", "preis_ü");
            case "date" -> wrong(tries, "bad-date", "2026-02-30", "31.12.2026", "2026-1-1", "tomorrow");
            case "period" -> wrong(tries, "bad-period", "180 days", "P-1D", "PT5H", "P", "p1y");
            case "key" -> wrong(tries, "bad-key", "with space", "ümlaut", "-x", "a/b");
            case "identifier" -> wrong(tries, "bad-key", "with space", "1st", "a-b", "a;drop table b", "x".repeat(64));
            case "claim" -> wrong(tries, "bad-key", "a b", "a.b");
            case "field" -> wrong(tries, "bad-key", " led by a space", "x".repeat(64), "a\tb");
            case "reference" -> wrong(tries, "unknown-reference", "nowhere", node.toString().toUpperCase(java.util.Locale.ROOT));
            case "enum" -> wrong(tries, "bad-value", "Other", "none ");
            case "folder" -> wrong(tries, "bad-value", "../secret", "/etc", "a//b", "C:\\data");
            case "table" -> wrong(tries, "bad-value", "../secret");
            case "jndi" -> wrong(tries, "bad-value", "ldap://evil/x", "ErpDS");
            case "url" -> wrong(tries, "bad-value", "file:///etc/passwd", "llm", "https://user:secret@llm/");
            case "currency" -> wrong(tries, "bad-value", "usd", "€");
            case "number" -> right(tries, -3, 0);
            case "small" -> wrong(tries, "bad-number", -1, 1.5, 1_000_001);
            case "tokens" -> wrong(tries, "bad-number", -1, 1.5, 0);
            case "price" -> wrong(tries, "bad-number", -0.5);
            case "duration" -> wrong(tries, "bad-value", "60s", "PT0S", "PT1H", "PT-5S", "P1D");
            case "percent" -> wrong(tries, "bad-number", 0, 100.5, -3);
            case "boolean" -> right(tries, !(Boolean) node);
            case "vendors" -> wrong(tries, "bad-value", "some", "all");
            case "aggregate" -> wrong(tries, "bad-value", "average", "ratio");
            case "rows" -> wrong(tries, "wrong-type", 7, true, List.of("a"));
            case "mask" -> {
                wrong(tries, "bad-mask", "blur", "range", "range:0", "range:-5", "range:x", "last", "Year");
                right(tries, "year", "pseudonym");
            }
            case "label" -> wrong(tries, "bad-level", "low");
            default -> { }
        }
    }

    private static void wrong(List<Try> tries, String code, Object... values) {
        for (var value : values) {
            tries.add(new Try(value, code));
        }
    }

    private static void right(List<Try> tries, Object... values) {
        for (var value : values) {
            tries.add(new Try(value, null));
        }
    }

    private void add(String what, List<Object> steps, Object value, String path, String code) {
        var tree = RightFile.tree();
        put(tree, steps, value);
        mutations.add(new Mutation(what, RightFile.json(tree), path, code));
    }

    @SuppressWarnings("unchecked")
    private static void put(Object tree, List<Object> steps, Object value) {
        var at = tree;
        for (var step : steps.subList(0, steps.size() - 1)) {
            at = at instanceof Map<?, ?> map ? map.get(step) : ((List<?>) at).get((Integer) step);
        }
        var last = steps.getLast();
        if (at instanceof List<?> list) {
            ((List<Object>) list).set((Integer) last, value);
        } else if (value == ABSENT) {
            ((Map<Object, Object>) at).remove(last);
        } else {
            ((Map<Object, Object>) at).put(last, value);
        }
    }

    private static List<Object> with(List<Object> steps, Object step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }
}
