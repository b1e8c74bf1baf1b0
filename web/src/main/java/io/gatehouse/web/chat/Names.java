package io.gatehouse.web.chat;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;

/** Says a refusal of a summary with the names that the caller of a chat used. */
final class Names {

    private Names() {
    }

    /** The same refusal, its paths into the chat request. */
    static DomainException asAsked(DomainException refused) {
        return refused.kind() != DomainException.Kind.REFUSED ? refused : DomainException.refused(refused.code(),
                refused.violations().stream().map(v -> new Violation(path(v.path()), v.code(), v.message())).toList());
    }

    private static String path(String path) {
        return switch (path) {
            case "workflow" -> "model";
            case "question" -> "messages";
            default -> path.startsWith("providers.") ? path : "gatehouse." + path;
        };
    }
}
