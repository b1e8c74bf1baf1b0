package io.gatehouse.web.api.problem;

import io.gatehouse.shared.Violation;
import java.util.List;

/**
 * A problem detail (RFC 9457). {@code type} and {@code code} are stable; title and detail are for people.
 * Nothing in it depends on data that the caller may not see.
 */
public record Problem(String type, String title, int status, String code, String detail, List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }
}
