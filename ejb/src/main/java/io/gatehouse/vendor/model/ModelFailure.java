package io.gatehouse.vendor.model;

/** A model could not be asked, or did not answer to the end. The message holds nothing of what was sent or received. */
public final class ModelFailure extends RuntimeException {

    /** Stable reasons. */
    public enum Reason {
        TIMEOUT, UNREACHABLE, RATE_LIMITED, REJECTED, CIRCUIT_OPEN, BUSY, BUDGET, BROKEN_OFF, BAD_ANSWER, NO_SECRET, APPROVAL_ENDED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public ModelFailure(Reason reason, Throwable cause) {
        super(reason.code(), cause, false, true);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
