package io.gatehouse.vendor.egress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One call of a vendor's model, without what was sent.
 *
 * @param digest {@code sha256:} of the exact bytes of the body; for those who may not see them, a seal that only the
 *     installation can make
 * @param bytes of the body; for those who may not see it, rounded up to a power of two
 * @param outcome {@code answered}, a stable code of failure, or null while nobody knows
 */
public record CallLine(String id, String answer, String auditRef, String vendor, String model, String region, String workflow, String subject,
                       Instant sentAt, String digest, int bytes, String level, List<String> categories, String outcome,
                       Integer promptTokens, Integer answerTokens, BigDecimal cost, String currency, Long millis) {

    /** For those who govern: nobody can test a guess of what was sent with it. */
    CallLine sealed(UnaryOperator<String> seal) {
        return new CallLine(id, answer, auditRef, vendor, model, region, workflow, subject, sentAt, seal.apply(digest), rounded(bytes), level,
                categories, outcome, promptTokens, answerTokens, cost, currency, millis);
    }

    private static int rounded(int bytes) {
        return bytes <= 1 ? bytes : Integer.highestOneBit(bytes - 1) << 1;
    }
}
