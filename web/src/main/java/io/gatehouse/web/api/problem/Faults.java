package io.gatehouse.web.api.problem;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reduces any exception to a {@link Fault}. The outermost exception that says something decides; an EJB container's
 * wrapper says nothing by itself. What is not known is 500 and says nothing.
 */
public final class Faults {

    private static final int DEPTH = 20;

    private Faults() {
    }

    public static Fault of(Throwable thrown) {
        return chain(thrown).map(Faults::known).filter(java.util.Objects::nonNull).findFirst().orElse(Fault.INTERNAL);
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, java.util.Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }

    private static Fault known(Throwable thrown) {
        return switch (thrown) {
            case DomainException refusal -> domain(refusal);
            case ConstraintViolationException invalid -> new Fault(422, "invalid-request", violations(invalid));
            case UnreadableException body -> http(400);
            case EJBAccessException role -> Fault.of(403, "role-missing");
            case WebApplicationException http -> http(http.getResponse().getStatus());
            case PersistenceException database -> Fault.UNAVAILABLE;
            case SQLException database -> Fault.UNAVAILABLE;
            case RollbackException commit -> Fault.UNAVAILABLE;
            default -> null;
        };
    }

    private static Fault domain(DomainException refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> Fault.NOT_FOUND;
            case FORBIDDEN -> Fault.of(403, refusal.code());
            case CONFLICT -> Fault.of(409, refusal.code());
            case REFUSED -> new Fault(422, refusal.code(), refusal.violations());
            case UNAVAILABLE -> Fault.UNAVAILABLE;
        };
    }

    /** The fault of a bare HTTP status. */
    public static Fault http(int status) {
        return switch (status) {
            case 400 -> Fault.of(400, "unreadable");
            case 401 -> Fault.of(401, "unauthenticated");
            case 403 -> Fault.of(403, "role-missing");
            case 404 -> Fault.NOT_FOUND;
            case 405 -> Fault.of(405, "method-not-allowed");
            case 406 -> Fault.of(406, "not-acceptable");
            case 409 -> Fault.of(409, "conflict");
            case 413 -> Fault.of(413, "too-large");
            case 415 -> Fault.of(415, "unsupported-media-type");
            case 428 -> Fault.of(428, "if-match-required");
            case 503 -> Fault.UNAVAILABLE;
            default -> status >= 400 && status < 500 ? Fault.of(status, "bad-request") : Fault.INTERNAL;
        };
    }

    private static List<Violation> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream().map(Faults::violation)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::code)).toList();
    }

    private static Violation violation(ConstraintViolation<?> found) {
        var annotation = found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Violation(path(found), code(annotation), found.getMessage());
    }

    /** The path into the request: the method and, for bodies, its parameter are no part of it. */
    private static String path(ConstraintViolation<?> found) {
        var parts = new ArrayList<String>();
        found.getPropertyPath().forEach(node -> {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER -> { }
                default -> parts.add(node.toString());
            }
        });
        var path = String.join(".", parts);
        return path.startsWith("request.") ? path.substring("request.".length()) : path;
    }

    private static String code(String annotation) {
        return annotation.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
