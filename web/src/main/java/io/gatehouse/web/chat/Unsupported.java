package io.gatehouse.web.chat;

import io.gatehouse.web.program.RefusedRequest;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;

/** Parameters that would give the answer another meaning or shape than it has here. To ignore them would be to pretend. */
final class Unsupported {

    private Unsupported() {
    }

    /** @throws RefusedRequest 400 with the parameter's name */
    static void refuse(JsonObject request) {
        check(!(request.get("n") instanceof JsonNumber n) || n.bigDecimalValue().compareTo(BigDecimal.ONE) == 0, "n",
                "There is one answer to a question.");
        check(isChoiceFree(request.get("tool_choice")), "tool_choice", "Answers come from reports; no tools are called.");
        check(isChoiceFree(request.get("function_call")), "function_call", "Answers come from reports; no functions are called.");
        check(isText(request.get("response_format")), "response_format",
                "Answers are sentences; their parts are in the field gatehouse of the answer.");
        check(!(request.get("modalities") instanceof JsonArray kinds) || kinds.stream().allMatch(kind -> is(kind, "text")),
                "modalities", "Answers are text.");
        check(request.get("logprobs") == null || request.get("logprobs").getValueType() != ValueType.TRUE, "logprobs",
                "Answers have sources and no probabilities.");
    }

    private static boolean isChoiceFree(JsonValue choice) {
        return isAbsent(choice) || is(choice, "none") || is(choice, "auto");
    }

    private static boolean isText(JsonValue format) {
        return isAbsent(format) || format instanceof JsonObject object && is(object.get("type"), "text");
    }

    private static boolean isAbsent(JsonValue value) {
        return value == null || value.getValueType() == ValueType.NULL;
    }

    private static boolean is(JsonValue value, String text) {
        return value instanceof JsonString string && string.getString().equals(text);
    }

    private static void check(boolean holds, String parameter, String message) {
        if (!holds) {
            throw RefusedRequest.because(parameter, "unsupported_value", message);
        }
    }
}
