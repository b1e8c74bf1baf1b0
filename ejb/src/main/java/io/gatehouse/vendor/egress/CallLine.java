package io.gatehouse.vendor.egress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One call of a vendor's model, without what was sent.
 *
 * @param digest {@code sha256:} of the exact bytes of the body
 * @param outcome {@code answered}, a stable code of failure, or null while nobody knows
 */
public record CallLine(String id, String answer, String auditRef, String vendor, String model, String region, String workflow, String subject,
                       Instant sentAt, String digest, int bytes, String level, List<String> categories, String outcome,
                       Integer promptTokens, Integer answerTokens, BigDecimal cost, String currency, Long millis) {
}
