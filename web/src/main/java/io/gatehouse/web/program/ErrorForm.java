package io.gatehouse.web.program;

import io.gatehouse.web.api.json.JsonText;
import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.api.problem.Problem;
import io.gatehouse.web.api.problem.ProblemTexts;
import java.util.Locale;

/** How an address tells what went wrong. All forms say the same in the same words. */
public enum ErrorForm {

    /** Problem details (RFC 9457), at {@code /api}. */
    PROBLEM {
        @Override
        String body(Fault fault, Locale language) {
            return JsonText.of(ProblemTexts.problem(fault, language));
        }
    },

    /** {@code {"error": {message, type, param, code}}}, at {@code /v1}. */
    OPENAI {
        @Override
        String body(Fault fault, Locale language) {
            return JsonText.of(OpenAiError.of(fault, language));
        }
    },

    /** A JSON-RPC error that belongs to no single message, at {@code /mcp}. */
    RPC {
        @Override
        String body(Fault fault, Locale language) {
            var said = ProblemTexts.problem(fault, language);
            return JsonText.of(Fields.of("jsonrpc", "2.0", "id", null, "error", Fields.of(
                    "code", fault.isOurs() ? INTERNAL : INVALID, "message", said.detail(), "data", Fields.of("code", fault.code()))));
        }
    };

    private static final int INVALID = -32600;
    private static final int INTERNAL = -32603;

    /** The body that tells the fault in this form. */
    abstract String body(Fault fault, Locale language);

    String mediaType() {
        return this == PROBLEM ? Problem.MEDIA_TYPE : "application/json";
    }

    /** The form of an address within the application. */
    public static ErrorForm of(String path) {
        if (path.equals("/v1") || path.startsWith("/v1/")) {
            return OPENAI;
        }
        return isMcp(path) ? RPC : PROBLEM;
    }

    static boolean isMcp(String path) {
        return path.equals("/mcp") || path.startsWith("/mcp/");
    }
}
