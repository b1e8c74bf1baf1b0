package io.gatehouse.web.api.guard;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who may call a resource method, from its own annotation or else its class's. A method that names nobody may be
 * called by nobody.
 */
public sealed interface CallerGate {

    /** Everybody who has signed in. */
    record SignedIn() implements CallerGate {
    }

    /** Whoever has one of these roles. */
    record OneOf(List<String> roles) implements CallerGate {
        public OneOf {
            roles = List.copyOf(roles);
        }
    }

    record Nobody() implements CallerGate {
    }

    /** What the method declares; empty where neither it nor its class says anything. */
    static Optional<CallerGate> declared(Method method, Class<?> resource) {
        return of(method.getAnnotation(DenyAll.class), method.getAnnotation(RolesAllowed.class), method.getAnnotation(PermitAll.class))
                .or(() -> declared(resource));
    }

    /** What a class declares for all that it answers. */
    static Optional<CallerGate> declared(Class<?> type) {
        return of(type.getAnnotation(DenyAll.class), type.getAnnotation(RolesAllowed.class), type.getAnnotation(PermitAll.class));
    }

    private static Optional<CallerGate> of(DenyAll nobody, RolesAllowed roles, PermitAll everybody) {
        if (nobody != null) {
            return Optional.of(new Nobody());
        }
        if (roles != null) {
            return Optional.of(new OneOf(List.of(roles.value())));
        }
        return everybody != null ? Optional.of(new SignedIn()) : Optional.empty();
    }

    /** Whether a person who has signed in, with these roles, comes in. */
    default boolean admits(Predicate<String> hasRole) {
        return switch (this) {
            case SignedIn everybody -> true;
            case OneOf some -> some.roles().stream().anyMatch(hasRole);
            case Nobody nobody -> false;
        };
    }
}
