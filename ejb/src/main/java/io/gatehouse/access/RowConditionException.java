package io.gatehouse.access;

/** A row condition that cannot be understood or must not be used. The message is for the author of the policy. */
public final class RowConditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    RowConditionException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
