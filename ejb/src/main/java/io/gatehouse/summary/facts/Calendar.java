package io.gatehouse.summary.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;

/**
 * The days that the visible data cover, and which periods they cover as a whole.
 *
 * @param first first day with rows
 * @param last last day with rows, not after today
 * @param gap days between one day with rows and the next that are usual at most
 */
record Calendar(LocalDate first, LocalDate last, int gap, LocalDate today) {

    private static final int WEEKEND = 3;

    /** Of the counting rows; null when they have no day. */
    static Calendar of(Sheet sheet, Field time, int[] rows, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        for (int row : rows) {
            var day = sheet.day(row, time);
            if (day != null && (today == null || !day.isAfter(today))) {
                days.add(day);
            }
        }
        if (days.isEmpty()) {
            return null;
        }
        return new Calendar(days.first(), days.last(), usualGap(days), today);
    }

    private static int usualGap(TreeSet<LocalDate> days) {
        var gaps = new java.util.ArrayList<Integer>();
        LocalDate before = null;
        for (LocalDate day : days) {
            if (before != null) {
                gaps.add((int) ChronoUnit.DAYS.between(before, day));
            }
            before = day;
        }
        gaps.sort(null);
        return gaps.isEmpty() ? WEEKEND : Math.max(WEEKEND, gaps.get(gaps.size() * 95 / 100));
    }

    /** Whether nothing of the period is still to come. */
    boolean hasEnded(Span span) {
        return (today == null || !today.isBefore(span.to())) && last.plusDays(gap).isAfter(span.to());
    }

    /** Whether the data reach back to its first day. */
    boolean hasBegun(Span span) {
        return !first.minusDays(gap).isAfter(span.from());
    }

    boolean covers(Span span) {
        return hasEnded(span) && hasBegun(span);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The length of period that suits the data: at least two of it are covered; null where none is. */
    Span.Unit unit() {
        return days() >= 400 ? Span.Unit.QUARTER : days() >= 62 ? Span.Unit.MONTH : days() >= 21 ? Span.Unit.WEEK : null;
    }

    /** The last complete calendar period of this length, or null. */
    Span lastComplete(Span.Unit unit) {
        var span = Span.containing(unit, last);
        if (!hasEnded(span)) {
            span = span.previous();
        }
        return covers(span) ? span : null;
    }
}
