package io.gatehouse.summary.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A slow, lasting move of a rate or mean of all rows, by a cumulative sum over weeks (Page, <i>Continuous inspection
 * schemes</i>, 1954; slack half a deviation, decision at nine, where chance alone takes thousands of weeks).
 */
final class Drift implements FactKind {

    private static final int WEEKS = 16;
    private static final double SLACK = 0.5;
    private static final double DECISION = 9;

    @Override
    public Stream<Fact> find(Study study) {
        if (study.time().isEmpty() || study.calendar() == null || study.calendar().days() < 7 * WEEKS) {
            return Stream.empty();
        }
        return Signal.of(study).stream().flatMap(signal -> of(study, signal));
    }

    private static Stream<Fact> of(Study study, Signal signal) {
        var series = DaySeries.of(study, null, study.allRows(), row -> signal.events(study.sheet(), row),
                row -> signal.chances(study.sheet(), row)).get("");
        if (series == null) {
            return Stream.empty();
        }
        var mondays = new ArrayList<LocalDate>();
        var weeks = series.weeklyRates(mondays);
        int start = weeks.length < WEEKS ? -1 : alarm(weeks);
        return start <= 0 || !lasts(weeks, start) ? Stream.empty() : fact(study, signal, mondays.get(start));
    }

    /** The week in which the sum that raised the alarm began to grow, or -1. The first half of the weeks sets the level. */
    private static int alarm(double[] weeks) {
        var reference = Arrays.copyOf(weeks, weeks.length / 2);
        double level = Statistics.median(reference);
        double deviation = Statistics.spread(reference);
        if (deviation <= 0) {
            return -1;
        }
        double up = 0;
        double down = 0;
        int upFrom = 0;
        int downFrom = 0;
        for (int week = 0; week < weeks.length; week++) {
            double z = Math.max(-4, Math.min(4, (weeks[week] - level) / deviation));
            up = Math.max(0, up + z - SLACK);
            down = Math.max(0, down - z - SLACK);
            upFrom = up == 0 ? week + 1 : upFrom;
            downFrom = down == 0 ? week + 1 : downFrom;
        }
        // Only a move that still lasts at the end is a drift.
        return up > DECISION ? upFrom : down > DECISION ? downFrom : -1;
    }

    /** Whether the usual week, and not a single bad one, lies on another level. */
    private static boolean lasts(double[] weeks, int start) {
        double before = Statistics.median(Arrays.copyOfRange(weeks, 0, start));
        double after = Statistics.median(Arrays.copyOfRange(weeks, start, weeks.length));
        return start < weeks.length && before > 0 && Math.abs(after / before - 1) >= 0.15;
    }

    private static Stream<Fact> fact(Study study, Signal signal, LocalDate since) {
        var time = study.time().orElseThrow();
        if (!since.isAfter(study.calendar().first()) || since.isAfter(study.calendar().last())) {
            return Stream.empty();
        }
        var after = study.counting().within(time, Span.of(since, study.calendar().last()));
        var before = study.counting().within(time, Span.of(study.calendar().first(), since.minusDays(1)));
        var change = study.value(new Quantity.Change(signal.level(after), signal.level(before)));
        if (change == null || !Shifts.isMaterial(change)) {
            return Stream.empty();
        }
        return Stream.of(Fact.of("drift", Fact.Part.EXCEPTION, change.signum() > 0 ? "drift.up" : "drift.down").finding()
                .weighing(signal.field().isBadWhenHigh() == change.signum() > 0 ? 73 : 64).on(after).about(signal.field().name())
                .with("measure", new Term.Title(signal.field().title())).with("since", new Term.Day(since))
                .with("before", study.figure("before", signal.style(), signal.unit(), signal.level(before)))
                .with("after", study.figure("after", signal.style(), signal.unit(), signal.level(after))).build());
    }
}
