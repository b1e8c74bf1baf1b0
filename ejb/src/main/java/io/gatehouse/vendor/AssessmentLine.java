package io.gatehouse.vendor;

import java.time.Instant;
import java.time.LocalDate;

/** An assessment in a list. */
public record AssessmentLine(String id, String vendor, String questionnaire, int questionnaireVersion, AssessmentState state,
                             Instant startedAt, Instant decidedAt, LocalDate until, int percent, int answered, int asked, int openFindings) {
}
