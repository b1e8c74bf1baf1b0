package io.gatehouse.summary.facts;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Many bad events of one member within a week: at least eight, far more than its other days let expect, in the told
 * period or after it.
 */
final class Burst implements FactKind {

    private static final int WEEK = 7;
    private static final double ENOUGH = 8;
    private static final double LIMIT = 5;

    private record Found(Field by, String member, LocalDate from, LocalDate to, double z) {
    }

    @Override
    public Stream<Fact> find(Study study) {
        if (study.time().isEmpty() || study.calendar() == null || study.calendar().days() < 6 * WEEK) {
            return Stream.empty();
        }
        return study.measures().rates().stream().filter(rate -> rate.numerator().isBadWhenHigh() || rate.numerator().flag())
                .flatMap(rate -> study.dimensions().stream().flatMap(by -> of(study, rate, by))
                        .max(java.util.Comparator.comparingDouble(Found::z)).map(found -> fact(study, rate, found)).stream());
    }

    private static Stream<Found> of(Study study, Rate rate, Field by) {
        var signal = new Signal.Rated(rate);
        return DaySeries.of(study, by, study.allRows(), row -> signal.events(study.sheet(), row),
                row -> signal.chances(study.sheet(), row)).entrySet().stream()
                .map(one -> best(study, by, one.getKey(), one.getValue())).filter(java.util.Objects::nonNull);
    }

    private static Found best(Study study, Field by, String member, DaySeries series) {
        double events = 0;
        double chances = 0;
        for (int at = 0; at < series.size(); at++) {
            events += series.events(at);
            chances += series.chances(at);
        }
        var earliest = study.now() == null ? study.calendar().first() : study.now().from();
        Found best = null;
        for (int from = 0; from < series.size(); from++) {
            if (series.events(from) == 0 || series.day(from).isBefore(earliest)) {
                continue;
            }
            double inside = 0;
            double insideChances = 0;
            for (int to = from; to < series.size() && series.day(to).isBefore(series.day(from).plusDays(WEEK)); to++) {
                inside += series.events(to);
                insideChances += series.chances(to);
                double z = Statistics.rateZ(new double[] {inside, insideChances},
                        new double[] {events - inside, chances - insideChances});
                if (inside >= ENOUGH && z >= LIMIT && series.events(to) > 0 && (best == null || z > best.z())) {
                    best = new Found(by, member, series.day(from), series.day(to), z);
                }
            }
        }
        return best != null && isAlone(series, best) ? best : null;
    }

    /** Whether no other week comes near: events that bunch often are no episode. */
    private static boolean isAlone(DaySeries series, Found found) {
        double inside = 0;
        double most = 0;
        for (int from = 0; from < series.size(); from++) {
            double sum = 0;
            for (int to = from; to < series.size() && series.day(to).isBefore(series.day(from).plusDays(WEEK)); to++) {
                boolean within = !series.day(to).isBefore(found.from()) && !series.day(to).isAfter(found.to());
                sum += within ? 0 : series.events(to);
            }
            most = Math.max(most, sum);
            boolean own = !series.day(from).isBefore(found.from()) && !series.day(from).isAfter(found.to());
            inside += own ? series.events(from) : 0;
        }
        return most * 1.6 <= inside;
    }

    private static Fact fact(Study study, Rate rate, Found found) {
        var time = study.time().orElseThrow();
        var span = Span.of(found.from(), found.to());
        var own = study.counting().among(found.by(), found.member());
        var month = new TreeSet<LocalDate>();
        month.add(found.to().minusDays(90));
        month.add(study.calendar().first());
        var window = own.within(time, new Span(Span.Unit.RANGE, month.last(), study.calendar().last()));
        return Fact.of("burst", Fact.Part.EXCEPTION, "burst").weighing(82).finding().on(own.within(time, span))
                .about(found.by().name() + "=" + found.member() + "/" + rate.numerator().name())
                .with("member", new Term.Word(found.by().member(found.member())))
                .with("measure", new Term.Title(rate.numerator().title())).with("span", span)
                .with("since", new Term.Day(month.last()))
                .with("inside", study.figure("inside", rate.numerator().sumStyle(), null, rate.events(own.within(time, span))))
                .with("events", study.figure("events", rate.numerator().sumStyle(), null, rate.events(window))).build();
    }
}
