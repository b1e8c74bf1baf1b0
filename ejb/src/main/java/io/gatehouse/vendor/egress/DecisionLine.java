package io.gatehouse.vendor.egress;

import java.time.Instant;
import java.util.List;

/**
 * What the gate decided once.
 *
 * @param decision {@code send builtin wait refuse}
 * @param passed providers that were passed over, each as {@code key:reason}
 * @param sent how many pieces of evidence went as they are
 */
public record DecisionLine(String auditRef, String answer, Instant at, String workflow, String subject, String decision, String vendor,
                           String level, List<String> categories, List<String> passed, int sent, int pseudonymised, int leftOut) {
}
