package io.gatehouse.summary.guard;

import java.util.Collection;
import java.util.Objects;

/**
 * A day or period as it is written; what is not said is null.
 *
 * @param part a quarter from 1 to 4, or a half year as 11 or 12
 */
record Day(String written, Integer year, Integer part, Integer month, Integer day) {

    /** Whether one of the others is this or lies in it; a year that another leaves open may be named elsewhere among them. */
    boolean standsIn(Collection<Day> others) {
        if (year != null && others.stream().noneMatch(other -> year.equals(other.year))) {
            return false;
        }
        return part == null && month == null && day == null || others.stream().anyMatch(this::covers);
    }

    private boolean covers(Day other) {
        return (year == null || other.year == null || year.equals(other.year)) && (part == null || part.equals(other.part) || part.equals(other.quarter()))
                && (month == null || month.equals(other.month)) && (day == null || Objects.equals(day, other.day));
    }

    private Integer quarter() {
        return month == null ? null : Integer.valueOf((month + 2) / 3);
    }
}
