package io.gatehouse.web.mcp;

import io.gatehouse.web.program.Fields;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/** Messages of JSON-RPC 2.0, read strictly. Pure. */
final class Rpc {

    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;

    private Rpc() {
    }

    /** A message of a client. */
    sealed interface Message permits Call, Notice, Invalid {
    }

    /** @param id a text or a whole number */
    record Call(Object id, String method, JsonObject params) implements Message {
    }

    /** Something that wants no answer: a notification, or an answer to what was never asked. */
    record Notice() implements Message {
    }

    /** @param id of what can be told apart as a request, else null */
    record Invalid(Object id) implements Message {
    }

    static Message read(JsonValue value) {
        if (!(value instanceof JsonObject message) || !(message.get("jsonrpc") instanceof JsonString version) || !version.getString().equals("2.0")) {
            return new Invalid(null);
        }
        var id = id(message.get("id"));
        if (!(message.get("method") instanceof JsonString method)) {
            return message.containsKey("result") || message.containsKey("error") ? new Notice() : new Invalid(id.orElse(null));
        }
        if (!message.containsKey("id")) {
            return new Notice();
        }
        var params = message.getOrDefault("params", JsonValue.EMPTY_JSON_OBJECT);
        return id.isPresent() && params instanceof JsonObject object ? new Call(id.get(), method.getString(), object) : new Invalid(id.orElse(null));
    }

    private static Optional<Object> id(JsonValue value) {
        try {
            return switch (value) {
                case JsonString text -> Optional.of(text.getString());
                case JsonNumber number -> Optional.of(number.bigDecimalValue().longValueExact());
                case null, default -> Optional.empty();
            };
        } catch (ArithmeticException noWholeNumber) {
            return Optional.empty();
        }
    }

    static Map<String, Object> result(Object id, Object result) {
        return Fields.of("jsonrpc", "2.0", "id", id, "result", result);
    }

    static Map<String, Object> error(Object id, int code, String message) {
        return Fields.of("jsonrpc", "2.0", "id", id, "error", Fields.of("code", code, "message", message));
    }
}
