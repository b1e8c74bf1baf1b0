package io.gatehouse.summary.facts;

import java.math.BigDecimal;

/** The direction of a change, as sentence patterns name it. */
final class Change {

    static final BigDecimal HARDLY = new BigDecimal("0.02");

    private Change() {
    }

    /** {@code up}, {@code down} or, below two percent, {@code same}. */
    static String direction(BigDecimal change) {
        return change.abs().compareTo(HARDLY) < 0 ? "same" : change.signum() > 0 ? "up" : "down";
    }

    static boolean atLeast(BigDecimal value, String bound) {
        return value != null && value.abs().compareTo(new BigDecimal(bound)) >= 0;
    }
}
