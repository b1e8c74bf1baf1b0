package io.gatehouse.policy.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Prints a tree as JSON, two spaces deep. Equal trees give equal bytes. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {
    }

    static String of(Map<String, Object> tree) {
        var text = new JsonText();
        text.value(tree, 0);
        return text.out.append('\n').toString();
    }

    private void value(Object value, int indent) {
        switch (value) {
            case Map<?, ?> map -> map(map, indent);
            case List<?> list -> list(list, indent);
            case BigDecimal number -> out.append(number.toPlainString());
            case Boolean bool -> out.append(bool);
            case PolicyTree.Code code -> out.append(quoted(code.text()));
            default -> out.append(quoted((String) value));
        }
    }

    private void map(Map<?, ?> map, int indent) {
        var separator = "{\n";
        for (var entry : map.entrySet()) {
            out.append(separator).repeat(' ', indent + 2).append(quoted((String) entry.getKey())).append(": ");
            value(entry.getValue(), indent + 2);
            separator = ",\n";
        }
        out.append('\n').repeat(' ', indent).append('}');
    }

    private void list(List<?> items, int indent) {
        var separator = "[\n";
        for (var item : items) {
            out.append(separator).repeat(' ', indent + 2);
            value(item, indent + 2);
            separator = ",\n";
        }
        out.append('\n').repeat(' ', indent).append(']');
    }

    /** A string in double quotes that JSON and YAML both read as this text. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (c < ' ' || c >= 0x7F && c <= 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
