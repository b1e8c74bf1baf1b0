package io.gatehouse.summary.facts;

import io.gatehouse.policy.ReportSpec;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A period of whole days, both ends included: a calendar unit where it is one, else a range. */
public record Span(Unit unit, LocalDate from, LocalDate to) implements Term {

    public enum Unit { DAY, WEEK, MONTH, QUARTER, YEAR, RANGE }

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it starts: " + from + " to " + to);
        }
    }

    /** The calendar unit that holds the day. Weeks start on Monday. */
    public static Span containing(Unit unit, LocalDate day) {
        return switch (unit) {
            case DAY, RANGE -> new Span(Unit.DAY, day, day);
            case WEEK -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Span(unit, monday, monday.plusDays(6));
            }
            case MONTH -> new Span(unit, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> {
                var first = day.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Span(unit, first, first.plusMonths(3).minusDays(1));
            }
            case YEAR -> new Span(unit, day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    /** The period from one day to another, as the calendar unit that it is. */
    public static Span of(LocalDate from, LocalDate to) {
        for (Unit unit : new Unit[] {Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.YEAR}) {
            var span = containing(unit, from);
            if (span.from.equals(from) && span.to.equals(to)) {
                return span;
            }
        }
        return new Span(Unit.RANGE, from, to);
    }

    public static Unit unit(ReportSpec.Period period) {
        return Unit.valueOf(period.name());
    }

    /** The like period just before. */
    public Span previous() {
        return unit == Unit.RANGE ? new Span(unit, from.minusDays(days()), from.minusDays(1))
                : containing(unit, from.minusDays(1));
    }

    /** The like period a year before; of a week, the week of 52 weeks before. */
    public Span yearAgo() {
        return switch (unit) {
            case WEEK -> new Span(unit, from.minusWeeks(52), to.minusWeeks(52));
            case RANGE, DAY -> new Span(unit, from.minusYears(1), to.minusYears(1));
            default -> containing(unit, from.minusYears(1));
        };
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
