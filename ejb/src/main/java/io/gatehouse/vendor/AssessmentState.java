package io.gatehouse.vendor;

/** Where an assessment is. Only an approved one yields terms; a newer approved one supersedes it. */
public enum AssessmentState {
    DRAFT, SUBMITTED, APPROVED, REJECTED, WITHDRAWN, SUPERSEDED;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static AssessmentState of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
