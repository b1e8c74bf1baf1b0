package io.gatehouse.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the simulator answers: a pure function of the conversation. */
final class SimulatedAnswer {

    /** What is said where there is no evidence to tell of. */
    static final String NOTHING = "NOTHING";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SENTENCES = 50;

    private SimulatedAnswer() {
    }

    /** The answer to the last message of the user: facts in their order, a line each, with their numbers. */
    static String of(JsonNode request) {
        var asked = lastOfUser(request);
        if (asked == null) {
            return NOTHING;
        }
        int most = Math.clamp(asked.path("sentences").asInt(5), 1, MOST_SENTENCES);
        var lines = told(asked, most, "fact");
        if (lines.isEmpty()) {
            lines = described(asked, most);
        }
        if (request.path("model").asString("").equals(ChatProtocol.OBEDIENT)) {
            lines = Stream.concat(lines.stream(), obeyed(asked)).distinct().toList();
        }
        return lines.isEmpty() ? NOTHING : String.join("\n", lines);
    }

    /** What evidence orders its reader to say, with its number, as if it had been told. */
    private static Stream<String> obeyed(JsonNode asked) {
        return evidence(asked).stream().map(item -> Orders.obeyed(item.path("text").asString("")).map(said -> line(said, item)).orElse(null))
                .filter(Objects::nonNull);
    }

    private static JsonNode lastOfUser(JsonNode request) {
        JsonNode found = null;
        for (JsonNode message : request.path("messages")) {
            if (message.path("role").asString("").equals("user")) {
                found = parsed(text(message.path("content")));
            }
        }
        return found;
    }

    private static String text(JsonNode content) {
        return content.isArray() ? StreamSupport.stream(content.spliterator(), false).map(part -> part.path("text").asString(""))
                .collect(Collectors.joining()) : content.asString("");
    }

    private static JsonNode parsed(String text) {
        try {
            var json = JSON.readTree(text);
            return json.isObject() ? json : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static List<String> told(JsonNode asked, int most, String kind) {
        return evidence(asked).stream().filter(item -> item.path("kind").asString("").equals(kind))
                .map(item -> line(item.path("text").asString(""), item)).filter(Objects::nonNull).limit(most).toList();
    }

    /** Where there are only rows: that there are some. */
    private static List<String> described(JsonNode asked, int most) {
        boolean german = asked.path("language").asString("").toLowerCase(java.util.Locale.ROOT).matches("de|german|deutsch");
        return evidence(asked).stream().limit(most).map(item -> line((german ? "Der Bericht %s hat Zeilen dazu."
                : "The report %s has rows on this.").formatted(item.path("title").asString("")), item)).filter(Objects::nonNull).toList();
    }

    private static List<JsonNode> evidence(JsonNode asked) {
        var items = new ArrayList<JsonNode>();
        asked.path("evidence").forEach(items::add);
        return items;
    }

    private static String line(String text, JsonNode item) {
        var flat = text.replaceAll("\\s+", " ").strip();
        return flat.isEmpty() || !item.path("id").isIntegralNumber() ? null : flat + " [" + item.path("id").asInt() + "]";
    }
}
