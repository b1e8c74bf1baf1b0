package io.gatehouse.vendor.egress;

import java.math.BigDecimal;

/**
 * What was used of a vendor in a time.
 *
 * @param tokens of prompts and answers; of calls that have not ended, none
 * @param cost null where no call had a price
 * @param currency of the cost; calls in another currency are another usage
 */
public record VendorUsage(String vendor, long calls, long tokens, BigDecimal cost, String currency) {
}
