package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Many bad events on one day: at least a quarter of the period's, more than any other two days together, and a rate far
 * above that of the other days. Tells the rate without the day, its chances left out as well, and whether a trend remains.
 */
final class BadDay implements FactKind {

    private static final double LIMIT = 6;

    @Override
    public Stream<Fact> find(Study study) {
        return study.time().isEmpty() ? Stream.empty() : study.measures().rates().stream()
                .flatMap(rate -> of(study, study.time().get(), rate)).limit(1);
    }

    private static Stream<Fact> of(Study study, Field time, Rate rate) {
        var byDay = study.sheet().sums(rate.numerator(), time, study.nowRows());
        var days = byDay.entrySet().stream().sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).toList();
        if (days.size() < 10) {
            return Stream.empty();
        }
        var day = java.time.LocalDate.parse(days.getFirst().getKey());
        var top = days.getFirst().getValue();
        var others = days.get(1).getValue().add(days.get(2).getValue());
        var on = study.nowFilter().within(time, Span.of(day, day));
        var without = study.nowFilter().outside(time, Span.of(day, day));
        var dayCounts = rate.counts(study.sheet(), on.rows(study.sheet()));
        var restCounts = rate.counts(study.sheet(), without.rows(study.sheet()));
        var share = study.value(new Quantity.Ratio(rate.events(on), rate.events(study.nowFilter())));
        boolean stands = top.compareTo(BigDecimal.TEN) >= 0 && top.compareTo(others) > 0
                && Change.atLeast(share, "0.25") && Statistics.rateZ(dayCounts, restCounts) >= LIMIT;
        return stands ? Stream.of(fact(study, rate, day, on, without)) : Stream.empty();
    }

    private static Fact fact(Study study, Rate rate, java.time.LocalDate day, Filter on, Filter without) {
        var builder = Fact.of("bad-day", Fact.Part.EXPLANATION, null).weighing(92).on(on).finding().about(rate.numerator().name())
                .with("measure", new Term.Title(rate.numerator().title()))
                .with("events", study.figure("events", rate.numerator().sumStyle(), null, rate.events(on)))
                .with("day", new Term.Day(day))
                .with("without", study.figure("without", Figure.Style.RATE, null, rate.of(without)));
        return builder.keyed(noTrend(study, rate, without) ? "day.noTrend" : "day").build();
    }

    private static boolean noTrend(Study study, Rate rate, Filter without) {
        if (!study.hasBefore()) {
            return false;
        }
        var change = study.value(new Quantity.Change(rate.of(without), rate.of(study.beforeFilter())));
        return change != null && change.compareTo(new BigDecimal("0.2")) < 0;
    }
}
