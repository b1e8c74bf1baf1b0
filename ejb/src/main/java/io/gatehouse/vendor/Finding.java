package io.gatehouse.vendor;

import io.gatehouse.vendor.questionnaire.Severity;

/** What an answer makes of concern, and what is done about it. */
public record Finding(String question, String answer, Severity severity, RiskTreatment treatment) {

    boolean blocks() {
        return severity == Severity.HIGH && treatment.kind() == RiskTreatment.Kind.OPEN;
    }
}
