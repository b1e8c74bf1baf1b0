package io.gatehouse.shared;

import java.util.List;

/**
 * A refusal or failure with a stable code. Its text never holds a value or a name that the caller may not know.
 * Configured as a rollback-causing application exception in {@code ejb-jar.xml}, so EJB boundaries pass it on as it is.
 */
public final class DomainException extends RuntimeException {

    /** What the outside sees of it. */
    public enum Kind { NOT_FOUND, FORBIDDEN, CONFLICT, REFUSED, UNAVAILABLE }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<Violation> violations;

    private DomainException(Kind kind, String code, List<Violation> violations, Throwable cause) {
        super(code, cause);
        this.kind = kind;
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    /** Absent, or not visible: the two are the same by design. */
    public static DomainException notFound() {
        return new DomainException(Kind.NOT_FOUND, "not-found", List.of(), null);
    }

    public static DomainException forbidden(String code) {
        return new DomainException(Kind.FORBIDDEN, code, List.of(), null);
    }

    public static DomainException conflict(String code) {
        return new DomainException(Kind.CONFLICT, code, List.of(), null);
    }

    public static DomainException refused(String code, List<Violation> violations) {
        return new DomainException(Kind.REFUSED, code, violations, null);
    }

    public static DomainException refused(String path, String code, String message) {
        return refused(code, List.of(new Violation(path, code, message)));
    }

    /** A part that is needed is down; nothing was released. The cause is for the log only. */
    public static DomainException unavailable(String code, Throwable cause) {
        return new DomainException(Kind.UNAVAILABLE, code, List.of(), cause);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
