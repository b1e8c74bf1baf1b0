package io.gatehouse.web.api.problem;

/** A body that is not in the format that it says it is in. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String what, Throwable cause) {
        super(what, cause);
    }
}
