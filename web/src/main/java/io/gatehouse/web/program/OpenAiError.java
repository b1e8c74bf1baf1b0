package io.gatehouse.web.program;

import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.api.problem.ProblemTexts;
import java.util.Locale;

/**
 * An error as OpenAI's clients expect it.
 *
 * @param type {@code invalid_request_error} where the request must change, {@code server_error} where it need not
 * @param param the part of the request that is wrong, or null
 * @param code stable
 */
public record OpenAiError(Said error) {

    public record Said(String message, String type, String param, String code) {
    }

    /** A fault in this form: its first violation if it has one, else the words of its code. */
    public static OpenAiError of(Fault fault, Locale language) {
        var first = fault.violations().isEmpty() ? null : fault.violations().getFirst();
        return new OpenAiError(new Said(first == null ? ProblemTexts.problem(fault, language).detail() : first.message(),
                fault.isOurs() ? "server_error" : "invalid_request_error", first == null ? null : first.path(), code(fault)));
    }

    private static String code(Fault fault) {
        return switch (fault.code()) {
            case "unauthenticated" -> "invalid_api_key";
            case "not-found" -> "model_not_found";
            default -> fault.code();
        };
    }
}
