package io.gatehouse.web.api.json;

import io.gatehouse.shared.Violation;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a JSON value into a request record, strictly: a property that the record does not have, or a value of another
 * type, is a {@link Violation} with its path; all of them are found at once. Components may be {@code String, Integer,
 * Boolean, BigDecimal, List, Map<String, …>} or records; what is missing or null becomes null.
 */
final class JsonShape {

    private final List<Violation> violations = new ArrayList<>();

    /** The violations found so far. */
    List<Violation> violations() {
        return violations;
    }

    /** The value as the type, or null where it has violations. */
    Object read(JsonValue value, Type type, String path) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(value, arguments[0], path) : map(value, arguments[1], path);
        }
        var wanted = (Class<?>) type;
        return wanted.isRecord() ? fields(value, wanted, path) : scalar(value, wanted, path);
    }

    private Object scalar(JsonValue value, Class<?> wanted, String path) {
        if (wanted == String.class) {
            return value instanceof JsonString text ? text.getString() : wrong(path, "a text");
        }
        if (wanted == Boolean.class) {
            return switch (value.getValueType()) {
                case TRUE -> Boolean.TRUE;
                case FALSE -> Boolean.FALSE;
                default -> wrong(path, "true or false");
            };
        }
        if (!(value instanceof JsonNumber number)) {
            return wrong(path, "a number");
        }
        if (wanted == BigDecimal.class) {
            return number.bigDecimalValue();
        }
        try {
            return number.bigDecimalValue().intValueExact();
        } catch (ArithmeticException notWhole) {
            return wrong(path, "a whole number");
        }
    }

    private Object list(JsonValue value, Type element, String path) {
        if (!(value instanceof JsonArray array)) {
            return wrong(path, "a list");
        }
        var many = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            var at = path + "[" + i + "]";
            many.add(array.get(i).getValueType() == JsonValue.ValueType.NULL ? wrong(at, "a value") : read(array.get(i), element, at));
        }
        return many;
    }

    private Object map(JsonValue value, Type element, String path) {
        if (!(value instanceof JsonObject object)) {
            return wrong(path, "an object");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((key, member) -> map.put(key, read(member, element, path + "." + key)));
        return map;
    }

    private Object fields(JsonValue value, Class<?> wanted, String path) {
        if (!(value instanceof JsonObject object)) {
            return wrong(path, "an object");
        }
        var components = wanted.getRecordComponents();
        refuseUnknown(object, components, path);
        var before = violations.size();
        var arguments = Stream.of(components)
                .map(c -> read(object.get(c.getName()), c.getGenericType(), join(path, c.getName()))).toArray();
        return violations.size() > before ? null : make(wanted, components, arguments);
    }

    private void refuseUnknown(JsonObject object, RecordComponent[] components, String path) {
        Set<String> known = Stream.of(components).map(RecordComponent::getName).collect(Collectors.toSet());
        object.keySet().stream().filter(key -> !known.contains(key)).forEach(key ->
                violations.add(new Violation(join(path, key), "unknown-property", "This property is not known here.")));
    }

    private static Object make(Class<?> wanted, RecordComponent[] components, Object[] arguments) {
        try {
            Constructor<?> constructor = wanted.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException | NoSuchMethodException e) {
            throw new IllegalStateException("Not a plain public record: " + wanted.getName(), e);
        }
    }

    private Object wrong(String path, String wanted) {
        violations.add(new Violation(path, "wrong-type", "Here must stand " + wanted + "."));
        return null;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
