package io.gatehouse.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days on which the company works, and how busy the trade is in each month. */
final class WorkCalendar {

    static final LocalDate START = LocalDate.of(2025, 1, 1);

    /** Demand for pumps peaks in spring and is weak in August and December. */
    private static final double[] SEASON = {0.90, 0.96, 1.10, 1.14, 1.12, 1.06, 0.98, 0.84, 1.00, 1.02, 0.98, 0.90};

    private WorkCalendar() {
    }

    static Stream<LocalDate> workDays() {
        return START.datesUntil(DemoCompany.TODAY.plusDays(1)).filter(WorkCalendar::isWorkDay);
    }

    static boolean isWorkDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean holidays = day.getMonthValue() == 12 && day.getDayOfMonth() >= 24
                || day.getMonthValue() == 1 && day.getDayOfMonth() <= 2;
        return !weekend && !holidays;
    }

    static LocalDate workDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorkDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The first days of all months, the present one included. */
    static List<LocalDate> months() {
        return Stream.iterate(START, month -> !month.isAfter(DemoCompany.TODAY), month -> month.plusMonths(1)).toList();
    }

    static List<LocalDate> finishedMonths() {
        return months().stream().filter(month -> !month.plusMonths(1).isAfter(DemoCompany.TODAY)).toList();
    }

    /** The last day of a month, or today where the month is not over. */
    static LocalDate lastDay(LocalDate month) {
        LocalDate end = month.plusMonths(1).minusDays(1);
        return end.isAfter(DemoCompany.TODAY) ? DemoCompany.TODAY : end;
    }

    static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    static double season(LocalDate day) {
        return SEASON[day.getMonthValue() - 1];
    }
}
