package io.gatehouse.policy.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prints a tree as YAML that is pleasant to read and edit: block style with two spaces, texts of several lines as
 * literal blocks, what is short and flat in flow style. Equal trees give equal bytes.
 */
final class YamlText {

    /** Longest line in flow style. */
    private static final int WIDTH = 120;
    /** Texts that need no quotes anywhere; narrower than YAML allows, so that no reader takes them for something else. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_/(][\\p{L}\\p{N} _./()*+=<>%$;^~-]*");
    private static final Pattern PLAIN_WORDS = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|~|");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {
    }

    static String of(Map<String, Object> tree) {
        var text = new YamlText();
        text.map(tree, 0, false);
        return text.out.toString();
    }

    private void map(Map<?, ?> map, int indent, boolean inList) {
        var first = true;
        for (var entry : map.entrySet()) {
            if (indent == 0 && isBlock(entry.getValue())) {
                out.append('\n');
            }
            if (!(first && inList)) {
                out.repeat(' ', indent);
            }
            first = false;
            out.append(key(entry.getKey())).append(':');
            value(entry.getValue(), indent);
        }
    }

    private void value(Object value, int indent) {
        if (value instanceof String text && isLiteral(text)) {
            literal(text, indent + 2);
            return;
        }
        var flow = flow(value);
        if (flow != null && lineLength() + 1 + flow.length() <= WIDTH || !(value instanceof Map || value instanceof List)) {
            out.append(' ').append(flow).append('\n');
        } else if (value instanceof Map<?, ?> map) {
            out.append('\n');
            map(map, indent + 2, false);
        } else {
            out.append('\n');
            list((List<?>) value, indent + 2);
        }
    }

    private void list(List<?> items, int indent) {
        for (var item : items) {
            out.repeat(' ', indent).append("- ");
            if (item instanceof Map<?, ?> map) {
                var flow = shortFlow(map, indent);
                if (flow == null) {
                    map(map, indent + 2, true);
                } else {
                    out.append(flow).append('\n');
                }
            } else {
                out.append(scalar(item)).append('\n');
            }
        }
    }

    /** Items of a list stand on one line only where they have no key or no inner structure worth a line of its own. */
    private String shortFlow(Map<?, ?> map, int indent) {
        var flow = map.containsKey("key") || map.containsKey("datasets") || map.containsKey("reports") ? null : flow(map);
        return flow != null && indent + 2 + flow.length() <= WIDTH ? flow : null;
    }

    /** The value on one line, or null where that is not for it: texts of several lines, lists of maps. */
    private static String flow(Object value) {
        return switch (value) {
            case Map<?, ?> map -> flowMap(map);
            case List<?> list -> list.stream().anyMatch(item -> item instanceof Map) ? null
                    : "[" + String.join(", ", list.stream().map(YamlText::scalar).toList()) + "]";
            default -> scalar(value);
        };
    }

    private static String flowMap(Map<?, ?> map) {
        var text = new StringBuilder("{");
        for (var entry : map.entrySet()) {
            var value = entry.getValue() instanceof String s && isLiteral(s) ? null : flow(entry.getValue());
            if (value == null || entry.getValue() instanceof Map<?, ?> inner && inner.values().stream().anyMatch(Map.class::isInstance)) {
                return null;
            }
            text.append(text.length() > 1 ? ", " : "").append(key(entry.getKey())).append(": ").append(value);
        }
        return text.append('}').toString();
    }

    private int lineLength() {
        return out.length() - 1 - out.lastIndexOf("\n");
    }

    private static boolean isLiteral(String text) {
        return text.indexOf('\n') >= 0 && !text.startsWith("\n") && !text.startsWith(" ") && !text.startsWith("\t")
                && text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 127 || c > 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029);
    }

    private void literal(String text, int indent) {
        var end = text.endsWith("\n\n") || text.equals("\n") ? "+" : text.endsWith("\n") ? "" : "-";
        out.append(" |").append(end).append('\n');
        for (var line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                out.repeat(' ', indent).append(line);
            }
            out.append('\n');
        }
        if (text.endsWith("\n")) {
            out.setLength(out.length() - 1);
        }
    }

    private static String scalar(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Boolean bool -> bool.toString();
            case PolicyTree.Code code -> isPlain(code.text()) ? code.text() : JsonText.quoted(code.text());
            default -> {
                var text = (String) value;
                yield isPlain(text) && !Scalars.looksLikeNumber(text) ? text : JsonText.quoted(text);
            }
        };
    }

    /** A section of the file, with an empty line before it. */
    private static boolean isBlock(Object value) {
        return value instanceof Map || value instanceof List<?> list && list.getFirst() instanceof Map;
    }

    /** The format's own key {@code on} stays without quotes: in YAML 1.2 it is a word like any other. */
    private static String key(Object key) {
        return key.equals("on") ? "on" : scalar(new PolicyTree.Code((String) key));
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !PLAIN_WORDS.matcher(text).matches() && !text.endsWith(" ");
    }
}
