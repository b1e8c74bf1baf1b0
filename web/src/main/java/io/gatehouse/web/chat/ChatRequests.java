package io.gatehouse.web.chat;

import io.gatehouse.web.api.json.JsonBodies;
import io.gatehouse.web.program.RefusedRequest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;

/** Reads a chat completions request: what is needed, and nothing that could change what is answered. Pure. */
final class ChatRequests {

    private ChatRequests() {
    }

    /** @throws RefusedRequest 400 with the name of the parameter that is wrong */
    static ChatRequest read(JsonValue body) {
        if (!(body instanceof JsonObject request)) {
            throw RefusedRequest.status(400);
        }
        Unsupported.refuse(request);
        var options = JsonBodies.shaped(ChatRequest.Options.class, request.get("gatehouse"), "gatehouse");
        if (options != null && options.language() != null && !options.language().matches("en|de")) {
            throw RefusedRequest.because("gatehouse.language", "invalid_value", "Languages are en and de.");
        }
        return new ChatRequest(text(request, "model"), question(request), truth(request, "stream", "stream"), usage(request),
                options == null ? ChatRequest.Options.NONE : options);
    }

    private static String text(JsonObject object, String name) {
        if (object.get(name) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw RefusedRequest.because(name, "missing_required_parameter", "A text is needed here.");
    }

    private static boolean usage(JsonObject request) {
        var value = request.get("stream_options");
        if (value == null || value.getValueType() == ValueType.NULL) {
            return false;
        }
        if (value instanceof JsonObject options) {
            return truth(options, "include_usage", "stream_options.include_usage");
        }
        throw RefusedRequest.because("stream_options", "invalid_type", "An object is needed here.");
    }

    private static boolean truth(JsonObject object, String name, String path) {
        var value = object.get(name);
        return switch (value == null ? ValueType.NULL : value.getValueType()) {
            case TRUE -> true;
            case FALSE, NULL -> false;
            default -> throw RefusedRequest.because(path, "invalid_type", "True or false is needed here.");
        };
    }

    private static String question(JsonObject request) {
        if (!(request.get("messages") instanceof JsonArray messages)) {
            throw RefusedRequest.because("messages", "missing_required_parameter", "A list of messages is needed here.");
        }
        for (int at = messages.size() - 1; at >= 0; at--) {
            if (messages.get(at) instanceof JsonObject message && message.get("role") instanceof JsonString role && role.getString().equals("user")) {
                return content(message.get("content"), "messages[" + at + "].content");
            }
        }
        throw RefusedRequest.because("messages", "invalid_value", "The question is the last message of role user; there is none.");
    }

    private static String content(JsonValue content, String path) {
        if (content instanceof JsonString text) {
            return text.getString();
        }
        if (!(content instanceof JsonArray parts)) {
            throw RefusedRequest.because(path, "invalid_type", "A text or a list of parts of type text is needed here.");
        }
        var texts = new ArrayList<String>();
        for (int at = 0; at < parts.size(); at++) {
            texts.add(part(parts.get(at), path + "[" + at + "]"));
        }
        return String.join("\n", texts);
    }

    private static String part(JsonValue value, String path) {
        if (value instanceof JsonObject part && part.get("type") instanceof JsonString type && type.getString().equals("text")
                && part.get("text") instanceof JsonString text) {
            return text.getString();
        }
        throw RefusedRequest.because(path + ".type", "unsupported_value", "Only parts of type text are read here.");
    }
}
