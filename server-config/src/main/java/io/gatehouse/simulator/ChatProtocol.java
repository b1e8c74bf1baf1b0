package io.gatehouse.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms of OpenAI's chat protocol in which an answer is given. */
final class ChatProtocol {

    /** Tells facts. */
    static final String MODEL = "simulator";

    /** Tells facts, and does what evidence orders its reader to do, as bad models do. */
    static final String OBEDIENT = "simulator-obedient";

    /** Stands in every answer, so that nobody takes it for a model's. */
    static final String FINGERPRINT = "gatehouse-simulator";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PIECE = Pattern.compile("\\S*\\s*");

    private ChatProtocol() {
    }

    static String models() {
        var list = JSON.createObjectNode().put("object", "list");
        var models = list.putArray("data");
        for (String model : List.of(MODEL, OBEDIENT)) {
            models.addObject().put("id", model).put("object", "model").put("created", 0).put("owned_by", FINGERPRINT);
        }
        return list.toString();
    }

    static String error(String message, String code) {
        var error = JSON.createObjectNode();
        error.putObject("error").put("message", message).put("type", "invalid_request_error").put("code", code);
        return error.toString();
    }

    /** The answer in one piece. */
    static String whole(String text, JsonNode request) {
        var whole = head("chat.completion", request);
        var choice = whole.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", text);
        choice.put("finish_reason", "stop");
        usage(whole, text, request);
        return whole.toString();
    }

    /** The answer as events, word by word, ended by the one that says so. */
    static List<String> events(String text, JsonNode request) {
        var events = new ArrayList<String>();
        var words = PIECE.matcher(text);
        while (words.find() && !words.group().isEmpty()) {
            var chunk = head("chat.completion.chunk", request);
            chunk.putArray("choices").addObject().put("index", 0).putNull("finish_reason").putObject("delta")
                    .put("role", "assistant").put("content", words.group());
            events.add(chunk.toString());
        }
        var end = head("chat.completion.chunk", request);
        end.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop").putObject("delta");
        events.add(end.toString());
        if (request.path("stream_options").path("include_usage").asBoolean(false)) {
            var counted = head("chat.completion.chunk", request);
            counted.putArray("choices");
            usage(counted, text, request);
            events.add(counted.toString());
        }
        events.add("[DONE]");
        return events;
    }

    private static ObjectNode head(String kind, JsonNode request) {
        return JSON.createObjectNode().put("id", "chatcmpl-simulated").put("object", kind).put("created", 0)
                .put("model", request.path("model").asString("").equals(OBEDIENT) ? OBEDIENT : MODEL)
                .put("system_fingerprint", FINGERPRINT);
    }

    private static void usage(ObjectNode answer, String text, JsonNode request) {
        int sent = tokens(request.path("messages").toString());
        int told = tokens(text);
        answer.putObject("usage").put("prompt_tokens", sent).put("completion_tokens", told).put("total_tokens", sent + told);
    }

    /** Four characters a token: nobody is charged for it. */
    private static int tokens(String text) {
        return (text.length() + 3) / 4;
    }
}
