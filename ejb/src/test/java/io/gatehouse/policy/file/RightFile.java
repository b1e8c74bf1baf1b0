package io.gatehouse.policy.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The file that every mutation starts from: it uses every key of the format. */
final class RightFile {

    private RightFile() {
    }

    static String text() {
        try (var in = RightFile.class.getResourceAsStream("right.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    /** A fresh tree of maps, lists and values, which the test may change. */
    static Map<Object, Object> tree() {
        @SuppressWarnings("unchecked")
        var tree = (Map<Object, Object>) new Load(LoadSettings.builder().build()).loadFromString(text());
        return tree;
    }

    /** A tree as JSON, by the test's own printer; doubles as they are written. */
    static String json(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "{" + String.join(",\n", map.entrySet().stream()
                    .map(e -> json(String.valueOf(e.getKey())) + ": " + json(e.getValue())).toList()) + "}";
            case List<?> list -> "[" + String.join(",\n", list.stream().map(RightFile::json).toList()) + "]";
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\0", "\\u0000") + "\"";
            default -> value.toString();
        };
    }
}
