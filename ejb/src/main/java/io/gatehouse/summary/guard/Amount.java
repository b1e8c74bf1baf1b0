package io.gatehouse.summary.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as it is written.
 *
 * @param value without its sign
 * @param step one in its last written digit: 0.1 M is 100000
 * @param percent whether it is told in percent; the value is then in percent
 * @param unit the one name of its unit, or null
 * @param before the word before it, in lower case, or empty
 * @param loose whether a word such as "about" stands before it
 */
record Amount(String written, BigDecimal value, BigDecimal step, boolean percent, String unit, String before, boolean loose) {

    /** "About 1,000" may stand for no more than this much more or less. */
    private static final BigDecimal LOOSE = new BigDecimal("0.05");

    /** Whether it is the other number, rounded half up or half even to the digits that are shown here. */
    boolean tells(Amount other) {
        if (percent != other.percent) {
            return percent && isRatio(other) && tells(other.value.movePointRight(2));
        }
        return tells(other.value);
    }

    /** A part of one with a sign after the point: 0.034 may be told as 3.4 %. */
    private static boolean isRatio(Amount other) {
        return other.unit == null && other.value.compareTo(BigDecimal.ONE) < 0 && other.value.scale() >= 2;
    }

    boolean tells(BigDecimal exact) {
        return equals(exact, RoundingMode.HALF_UP) || equals(exact, RoundingMode.HALF_EVEN) || loose && near(exact);
    }

    private boolean equals(BigDecimal exact, RoundingMode mode) {
        return exact.abs().divide(step, 0, mode).multiply(step).compareTo(value) == 0;
    }

    private boolean near(BigDecimal exact) {
        return exact.subtract(value).abs().compareTo(exact.abs().multiply(LOOSE)) <= 0 && trailingZeros() > 0;
    }

    private int trailingZeros() {
        return Math.max(0, -value.stripTrailingZeros().scale());
    }

    /** Whether both may be of one kind: the same unit, or one without. */
    boolean agrees(Amount other) {
        return unit == null || other.unit == null || unit.equals(other.unit);
    }
}
