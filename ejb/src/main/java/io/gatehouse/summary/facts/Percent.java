package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts in percent. */
final class Percent {

    private Percent() {
    }

    /** Whether both round to the same whole percent. */
    static boolean looksEqual(BigDecimal left, BigDecimal right) {
        return left.setScale(2, RoundingMode.HALF_UP).compareTo(right.setScale(2, RoundingMode.HALF_UP)) == 0;
    }
}
