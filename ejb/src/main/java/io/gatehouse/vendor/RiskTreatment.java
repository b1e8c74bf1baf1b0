package io.gatehouse.vendor;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is done about a finding.
 *
 * @param reason why it is accepted, how it is mitigated, to whom it is transferred; null while it is open
 * @param by day by which it is mitigated; null otherwise
 */
public record RiskTreatment(Kind kind, String reason, LocalDate by) {

    public enum Kind { OPEN, ACCEPT, MITIGATE, TRANSFER }

    public static final RiskTreatment OPEN = new RiskTreatment(Kind.OPEN, null, null);

    public RiskTreatment {
        Objects.requireNonNull(kind, "kind");
    }
}
