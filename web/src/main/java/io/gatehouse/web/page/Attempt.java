package io.gatehouse.web.page;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An act of a person on a page that may be refused. A refusal, a conflict and a missing right are told on the page;
 * what is absent or down leaves it (the error page).
 *
 * @param result null where it was refused
 * @param refusal code of the refusal, or null
 * @param violations what is wrong with the input
 */
public record Attempt<T>(T result, String refusal, List<Violation> violations) {

    public Attempt {
        violations = List.copyOf(violations);
    }

    public static <T> Attempt<T> of(Supplier<T> act) {
        try {
            return new Attempt<>(act.get(), null, List.of());
        } catch (DomainException refused) {
            return switch (refused.kind()) {
                case REFUSED, CONFLICT, FORBIDDEN -> new Attempt<>(null, refused.code(), refused.violations());
                case NOT_FOUND, UNAVAILABLE -> throw refused;
            };
        }
    }

    public Optional<T> done() {
        return Optional.ofNullable(result);
    }
}
