package io.gatehouse.access;

import java.util.Locale;

/**
 * One step of a decision: a rule that gave a field, or kept it away. For officers and owners, never for who was denied.
 *
 * @param dataset what it is about; null where the whole workflow is
 * @param field null where the whole dataset is, or one grant's rows of it
 * @param role that carries the grant or the denial; null where none does
 * @param entry the place of the grant among its role's grants, or of the denial among its role's denials, from 0; or null
 * @param detail a further word of the rule: the mask, the claims, the origin, the parent; or null
 */
public record Reason(Rule rule, String dataset, String field, String role, Integer entry, String detail) {

    /** What a step rests on; {@link #code()} is stable. */
    public enum Rule {
        /** The grant gives the field: detail says how ({@code full} or the mask). */
        GIVES,
        WORKFLOW_ABSENT, WORKFLOW_NOT_APPROVED, WORKFLOW_WITHOUT_CEILING, NO_ROLE_OF_WORKFLOW,
        DATASET_NOT_IN_WORKFLOW, DATASET_ABSENT, NOT_LANDED, SPELLING, NOT_GRANTED,
        GRANT_NOT_YET, GRANT_ENDED, GRANT_NOT_RECERTIFIED, GRANT_OTHER_WORKFLOW, CLAIM_MISSING, CONDITION_CANNOT_HOLD, PARENT_NOT_VISIBLE,
        FIELD_ABSENT, NEW_FIELD, FIELD_NOT_GRANTED, DENIED, ABOVE_CLEARANCE, ABOVE_CEILING, GRANT_TOO_LONG,
        REPORT_ABSENT, REPORT_UNFIT,
        /** What a report shows together is above what the workflow may read; detail is the level. */
        COMPILED_LABEL,
        /** An origin of a derived field does not exist; detail names it. */
        ORIGIN_MISSING,
        /** An origin of a derived field is not seen in full, so the field is not either; detail names it. */
        ORIGIN_MASKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Reason of(Rule rule) {
        return new Reason(rule, null, null, null, null, null);
    }

    static Reason of(Rule rule, String dataset, String field, String detail) {
        return new Reason(rule, dataset, field, null, null, detail);
    }
}
