package io.gatehouse.web.api.problem;

import io.gatehouse.shared.Violation;
import java.util.List;

/** A failure reduced to what may leave the house: a status, a stable code, and what is wrong with the input. */
public record Fault(int status, String code, List<Violation> violations) {

    /** Absent or not visible: one body for both. */
    public static final Fault NOT_FOUND = new Fault(404, "not-found", List.of());
    public static final Fault UNAVAILABLE = new Fault(503, "unavailable", List.of());
    public static final Fault INTERNAL = new Fault(500, "internal", List.of());

    public Fault {
        violations = List.copyOf(violations);
    }

    public static Fault of(int status, String code) {
        return new Fault(status, code, List.of());
    }

    /** Whether somebody who runs the server must look at it. */
    public boolean isOurs() {
        return status >= 500;
    }
}
