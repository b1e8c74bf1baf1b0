package io.gatehouse.policy.file;

import io.gatehouse.shared.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A mapping of the file, read key by key. Whatever is wrong is added to the problems, and then counts as absent
 * (null, or empty), so that reading goes on and finds the rest.
 */
final class Block {

    private final String path;
    private final Problems problems;
    private final Map<String, FileNode> values = new LinkedHashMap<>();
    private final boolean readable;

    private Block(String path, FileNode node, Problems problems) {
        this.path = path;
        this.problems = problems;
        this.readable = node instanceof FileNode.Mapping;
        if (node instanceof FileNode.Mapping mapping) {
            mapping.entries().forEach(entry -> values.putIfAbsent(entry.key().text(), entry.value()));
            if (values.isEmpty()) {
                problems.add(path, "empty", "This is empty: leave it out, or say something.");
            }
        } else {
            problems.add(path, "wrong-type", "This must be a mapping of keys to values.");
        }
    }

    /** A block that may have these keys and no others. */
    static Block of(String path, FileNode node, Problems problems, String... keys) {
        var block = new Block(path, node, problems);
        var known = Arrays.asList(keys);
        block.values.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> problems.add(
                block.at(key), "unknown-key", "\"" + key + "\" is not a key of the format here" + Nearest.hint(key, known)));
        return block;
    }

    /** A block whose keys are names that the file chooses. */
    static Block named(String path, FileNode node, Problems problems) {
        return new Block(path, node, problems);
    }

    String path() {
        return path;
    }

    Problems problems() {
        return problems;
    }

    String at(String key) {
        return FilePaths.child(path, key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    FileNode node(String key) {
        return values.get(key);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    void problem(String key, String code, String message) {
        problems.add(at(key), code, message);
    }

    /** Adds a problem for each of the keys that is not there. */
    Block require(String... keys) {
        for (var key : keys) {
            if (readable && !has(key)) {
                problem(key, "missing-key", "\"" + key + "\" is missing.");
            }
        }
        return this;
    }

    /** A text; numbers, booleans and nothing are not. */
    String text(String key) {
        return has(key) ? text(at(key), node(key)) : null;
    }

    private String text(String where, FileNode node) {
        if (!(node instanceof FileNode.Scalar scalar)) {
            problems.add(where, "wrong-type", "This must be a text.");
        } else if (scalar.isNull() || scalar.text().isBlank()) {
            problems.add(where, "empty", "This is empty.");
        } else if (scalar.isBoolean() || scalar.isNumber()) {
            problems.add(where, "wrong-type", "This must be a text: put it in quotes.");
        } else if (scalar.text().indexOf('\0') >= 0) {
            problems.add(where, "bad-value", "A NUL character may not stand in a text.");
        } else {
            return scalar.text();
        }
        return null;
    }

    /** A code of the data: any scalar, as it is written. */
    String code(String where, FileNode node) {
        if (node instanceof FileNode.Scalar scalar && !scalar.isNull() && scalar.text().length() <= 200
                && scalar.text().indexOf('\0') < 0) {
            return scalar.text();
        }
        problems.add(where, "wrong-type", "This must be one value of the data, of at most 200 characters.");
        return null;
    }

    /** A text that a form understands; else a problem with that code. */
    <T> T parsed(String key, Function<String, T> form, String code, String expected) {
        var text = text(key);
        return text == null ? null : parsed(at(key), text, form, code, expected);
    }

    private <T> T parsed(String where, String text, Function<String, T> form, String code, String expected) {
        var value = form.apply(text);
        if (value == null) {
            problems.add(where, code, "\"" + shortened(text) + "\" must be " + expected + ".");
        }
        return value;
    }

    Level level(String key) {
        return parsed(key, text -> Level.of(text).orElse(null), "bad-level", "public, internal, confidential or strategic");
    }

    LocalDate date(String key) {
        return parsed(key, text -> Scalars.date(text).orElse(null), "bad-date", "a date as in 2026-12-31");
    }

    Period period(String key) {
        return parsed(key, text -> Scalars.period(text).orElse(null), "bad-period", "a period as in P180D, P6M or P1Y");
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> kind) {
        return parsed(key, text -> find(text, kind), "bad-value", "one of " + codes(kind));
    }

    private static <E extends Enum<E>> E find(String text, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).filter(e -> code(e).equals(text)).findFirst().orElse(null);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> List<String> codes(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Block::code).toList();
    }

    Boolean bool(String key) {
        if (!has(key)) {
            return null;
        }
        if (node(key) instanceof FileNode.Scalar scalar && scalar.isBoolean()) {
            return scalar.text().equalsIgnoreCase("true");
        }
        problem(key, "wrong-type", "This must be true or false.");
        return null;
    }

    BigDecimal number(String key) {
        if (!has(key)) {
            return null;
        }
        if (!(node(key) instanceof FileNode.Scalar scalar) || !scalar.isNumber()) {
            problem(key, "wrong-type", "This must be a number.");
            return null;
        }
        return parsed(at(key), scalar.text(), text -> Scalars.number(text).orElse(null), "bad-number",
                "a decimal number without exponent, with at most 18 digits before and after the point");
    }

    /** A whole number in the range, else a problem. */
    Integer whole(String key, int least, int most) {
        var number = number(key);
        if (number != null && (number.scale() > 0 || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0)) {
            problem(key, "bad-number", "This must be a whole number from " + least + " to " + most + ".");
            return null;
        }
        return number == null ? null : number.intValueExact();
    }

    /** The items of a list, each read by the function from its path and node; those that give null are left out. */
    <T> List<T> list(String key, BiFunction<String, FileNode, T> item) {
        if (!has(key)) {
            return List.of();
        }
        if (!(node(key) instanceof FileNode.Sequence sequence)) {
            problem(key, "wrong-type", "This must be a list.");
            return List.of();
        }
        if (sequence.items().isEmpty()) {
            problem(key, "empty", "This list is empty: leave it out, or name something.");
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < sequence.items().size(); i++) {
            var value = item.apply(FilePaths.item(at(key), i), sequence.items().get(i));
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    /** A list of different texts. */
    List<String> texts(String key) {
        return different(key, this::text);
    }

    /** A list of different names of other things in the file, each mentioned to the references. */
    List<String> names(String key, References.Kind kind, References references) {
        return different(key, (where, node) -> {
            var name = text(where, node);
            if (name != null) {
                references.mention(kind, where, name);
            }
            return name;
        });
    }

    /** The name of another thing in the file, mentioned to the references. */
    String name(String key, References.Kind kind, References references) {
        var name = text(key);
        if (name != null) {
            references.mention(kind, at(key), name);
        }
        return name;
    }

    /** A list of different codes of the data. */
    List<String> codes(String key) {
        return different(key, this::code);
    }

    /** A list of different texts of a form. */
    List<String> texts(String key, java.util.function.Predicate<String> form, String code, String expected) {
        return different(key, (where, node) -> {
            var text = text(where, node);
            return text == null ? null : parsed(where, text, t -> form.test(t) ? t : null, code, expected);
        });
    }

    List<String> categories(String key) {
        return texts(key, Scalars::isCategory, "bad-category", "a category: lower-case letters, digits and hyphens");
    }

    List<String> fieldNames(String key) {
        return texts(key, Scalars::isColumn, "bad-key", "the name of a field, of at most 63 bytes");
    }

    private List<String> different(String key, BiFunction<String, FileNode, String> item) {
        var seen = new java.util.HashSet<String>();
        return list(key, (where, node) -> {
            var text = item.apply(where, node);
            if (text != null && !seen.add(text)) {
                problems.add(where, "duplicate-name", "\"" + shortened(text) + "\" stands in this list twice.");
                return null;
            }
            return text;
        });
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
