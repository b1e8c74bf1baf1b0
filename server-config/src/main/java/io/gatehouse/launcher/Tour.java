package io.gatehouse.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code gatehouse tour}: one question, three people, three answers side by side. */
final class Tour {

    private static final String QUESTION = "What changed at our vendors?";
    private static final List<Stop> STOPS = List.of(
            new Stop("buyer", "purchasing-assistant"), new Stop("planner", "purchasing-assistant"),
            new Stop("finance", "production-assistant"));

    private record Stop(String user, String workflow) {
    }

    private final Api api;
    private final Progress progress;

    Tour(Settings settings, Progress progress) {
        this.api = new Api(settings);
        this.progress = progress;
    }

    void run(int width) {
        progress.say("\"" + QUESTION + "\"");
        progress.say("");
        List<List<String>> columns = new ArrayList<>();
        int column = Math.max(30, (width - 2 * (STOPS.size() - 1)) / STOPS.size());
        for (Stop stop : STOPS) {
            columns.add(Columns.wrap(answer(stop), column));
        }
        Columns.beside(columns, column).forEach(progress::say);
        progress.say("");
        progress.say("Same data, same question: each answer holds what its reader may see in that workflow, and nothing else.");
    }

    private List<String> answer(Stop stop) {
        Api.Answer answer = api.post(stop.user, "/api/summaries",
                Api.json(Map.of("workflow", stop.workflow, "question", QUESTION, "sentences", 6, "language", "en")));
        List<String> lines = new ArrayList<>(List.of(stop.user + " in the " + stop.workflow, "-".repeat(30)));
        JsonNode json = answer.json();
        if (answer.status() / 100 != 2) {
            lines.add("(" + answer.status() + ") " + json.path("title").asString("refused"));
            return lines;
        }
        for (JsonNode sentence : json.path("sentences")) {
            lines.add("• " + sentence.path("text").asString());
        }
        lines.add("");
        lines.add("Label: " + label(json.path("label")));
        lines.add("Scope: " + json.path("scope").asString(""));
        lines.add("Sources: " + titles(json.path("sources")));
        return lines;
    }

    private static String label(JsonNode label) {
        List<String> categories = new ArrayList<>();
        label.path("categories").forEach(c -> categories.add(c.asString()));
        return label.path("level").asString("") + (categories.isEmpty() ? "" : " (" + String.join(", ", categories) + ")");
    }

    private static String titles(JsonNode sources) {
        List<String> titles = new ArrayList<>();
        sources.forEach(s -> titles.add(s.path("title").asString()));
        return titles.isEmpty() ? "none" : String.join("; ", titles);
    }
}
