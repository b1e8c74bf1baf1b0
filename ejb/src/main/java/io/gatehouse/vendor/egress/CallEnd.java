package io.gatehouse.vendor.egress;

import java.math.BigDecimal;

/**
 * How a call ended.
 *
 * @param outcome {@code answered}, or a stable code of failure
 * @param cost null where calls have no price
 * @param millis from sending to the end
 */
public record CallEnd(String outcome, int promptTokens, int answerTokens, BigDecimal cost, String currency, long millis) {
}
