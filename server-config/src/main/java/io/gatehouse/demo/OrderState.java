package io.gatehouse.demo;

import java.time.LocalDate;

/** The states of a purchase order. Rejected and cancelled orders must not count; requested ones are not placed yet. */
enum OrderState {
    REQUESTED(1), PLACED(2), RECEIVED(3), REJECTED(8), CANCELLED(9);

    final int code;

    OrderState(int code) {
        this.code = code;
    }

    /** Draws the state of a new order: most are placed, a few fall away, some of the last days wait for approval. */
    static OrderState of(Dice dice, LocalDate day) {
        if (dice.chance(0.012)) {
            return REJECTED;
        }
        if (dice.chance(0.025)) {
            return CANCELLED;
        }
        return day.isAfter(DemoCompany.TODAY.minusDays(7)) && dice.chance(0.3) ? REQUESTED : PLACED;
    }

    /** Whether a purchase order counts: placed or received. */
    static boolean counts(Table.Row order) {
        return order.count("status") == PLACED.code || order.count("status") == RECEIVED.code;
    }
}
