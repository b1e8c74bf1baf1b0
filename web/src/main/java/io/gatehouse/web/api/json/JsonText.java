package io.gatehouse.web.api.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.Map;

/**
 * Writes values as JSON text (RFC 8259), the same bytes for equal values: records in the order of their components,
 * maps in their own order, numbers exact and plain (never {@code 1E+3}), times as ISO 8601, enums by their
 * {@code code()} or their name in lower case with hyphens, absent values as {@code null}.
 */
public final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {
    }

    public static String of(Object value) {
        var text = new JsonText();
        text.value(value);
        return text.out.toString();
    }

    private void value(Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> string(text);
            case Boolean truth -> out.append(truth.booleanValue());
            case BigDecimal number -> out.append(number.toPlainString());
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Enum<?> constant -> string(name(constant));
            case Iterable<?> many -> array(many);
            case Map<?, ?> map -> object(map);
            case Record fields -> object(fields);
            case TemporalAccessor time -> string(time.toString());
            default -> throw new IllegalArgumentException("No JSON form: " + value.getClass().getName());
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private void array(Iterable<?> many) {
        out.append('[');
        var separator = "";
        for (Object one : many) {
            out.append(separator);
            value(one);
            separator = ",";
        }
        out.append(']');
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        var separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            string(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void object(Record fields) {
        out.append('{');
        var separator = "";
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            out.append(separator);
            string(component.getName());
            out.append(':');
            value(read(fields, component));
            separator = ",";
        }
        out.append('}');
    }

    private static Object read(Record fields, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("Not a public record: " + fields.getClass().getName(), e);
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
