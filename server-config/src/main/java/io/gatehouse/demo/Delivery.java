package io.gatehouse.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When an order was promised, and when it came or is now confirmed to come. An order that was not placed has no
 * confirmed date. Because open orders have one too, lead times by order date do not shorten towards today.
 */
record Delivery(OrderState state, LocalDate ordered, LocalDate promised, LocalDate confirmed) {

    static Delivery of(Dice dice, Vendor vendor, LocalDate ordered, OrderState drawn) {
        LocalDate promised = WorkCalendar.workDayFrom(
                ordered.plusDays(dice.wholeAround(vendor.group().leadDays, 0.08)));
        int slip = dice.chance(0.14) ? dice.between(1, 9) : dice.between(-2, 0);
        int longer = vendor.isDear() ? Stories.longerLeadTime(ordered) : 0;
        LocalDate due = WorkCalendar.workDayFrom(promised.plusDays(slip + longer));
        if (drawn != OrderState.PLACED) {
            return new Delivery(drawn, ordered, promised, null);
        }
        OrderState state = due.isAfter(DemoCompany.TODAY) ? OrderState.PLACED : OrderState.RECEIVED;
        return new Delivery(state, ordered, promised, due);
    }

    LocalDate received() {
        return state == OrderState.RECEIVED ? confirmed : null;
    }

    Integer leadTime() {
        return confirmed == null ? null : (int) ChronoUnit.DAYS.between(ordered, confirmed);
    }

    Integer daysLate() {
        return confirmed == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(promised, confirmed));
    }
}
