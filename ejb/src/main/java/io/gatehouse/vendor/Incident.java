package io.gatehouse.vendor;

import io.gatehouse.vendor.questionnaire.Severity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that went wrong at a vendor.
 *
 * @param outcome what came of it; null while it is open
 */
public record Incident(String id, LocalDate happenedOn, String title, String description, Severity severity, State state,
                       String outcome, Instant reportedAt) {

    public enum State { OPEN, CLOSED }
}
