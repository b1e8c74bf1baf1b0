package io.gatehouse.vendor;

import java.time.Instant;

/**
 * One step in the history of an assessment.
 *
 * @param revision of its content then
 * @param by login name
 * @param note a reason, or null
 */
public record AssessmentAct(Kind act, int revision, Instant at, String by, String note) {

    public enum Kind { STARTED, CHANGED, IMPORTED, SUBMITTED, APPROVED, REJECTED, WITHDRAWN, SUPERSEDED }
}
