package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * Events that lie close together in a sequence such as a number of cycles: six of ten or more within one tenth of the
 * sequence, where chance would put one of ten.
 */
final class Episode implements FactKind {

    private static final int TENTHS = 10;
    private static final int ENOUGH = 20;
    private static final String MOST = "0.6";

    @Override
    public Stream<Fact> find(Study study) {
        return study.entity().filter(field -> isSequence(study, field)).stream().flatMap(sequence -> study.sheet().measures()
                .filter(Field::flag).flatMap(event -> of(study, sequence, event)));
    }

    private static boolean isSequence(Study study, Field field) {
        return study.nowRows().length >= 100
                && java.util.Arrays.stream(study.nowRows()).allMatch(row -> study.sheet().number(row, field) != null)
                && study.sheet().groups(field, study.nowRows()).size() == study.nowRows().length;
    }

    private static Stream<Fact> of(Study study, Field sequence, Field event) {
        var total = new Quantity.Sum(event, study.nowFilter());
        var events = study.value(total);
        if (events == null || events.compareTo(BigDecimal.valueOf(ENOUGH)) < 0) {
            return Stream.empty();
        }
        var low = bound(study, sequence, true);
        var width = bound(study, sequence, false).subtract(low).add(BigDecimal.ONE)
                .divide(BigDecimal.valueOf(TENTHS), 0, RoundingMode.CEILING);
        Fact best = null;
        var most = BigDecimal.ZERO;
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            var from = low.add(width.multiply(BigDecimal.valueOf(tenth)));
            var to = from.add(width).subtract(BigDecimal.ONE);
            var part = study.nowFilter().and(new Condition.Between(sequence.name(), from, to));
            var share = study.value(new Quantity.Ratio(new Quantity.Sum(event, part), total));
            if (share != null && share.compareTo(most) > 0 && Change.atLeast(share, MOST)) {
                most = share;
                best = fact(study, sequence, event, part, from, to);
            }
        }
        return Stream.ofNullable(best);
    }

    private static BigDecimal bound(Study study, Field sequence, boolean low) {
        BigDecimal bound = null;
        for (int row : study.nowRows()) {
            var value = study.sheet().number(row, sequence);
            bound = bound == null ? value : low ? bound.min(value) : bound.max(value);
        }
        return bound;
    }

    private static Fact fact(Study study, Field sequence, Field event, Filter part, BigDecimal from, BigDecimal to) {
        return Fact.of("episode", Fact.Part.EXCEPTION, "episode").weighing(84).finding().about(event.name())
                .on(part.and(new Condition.Between(event.name(), BigDecimal.ONE, null)))
                .with("measure", new Term.Title(event.title())).with("entity", new Term.Title(sequence.title()))
                .with("inside", study.figure("inside", Figure.Style.COUNT, null, new Quantity.Sum(event, part)))
                .with("events", study.figure("events", Figure.Style.COUNT, null, new Quantity.Sum(event, study.nowFilter())))
                .with("from", study.figure("from", Figure.Style.BOUND, null, new Quantity.Given(from)))
                .with("to", study.figure("to", Figure.Style.BOUND, null, new Quantity.Given(to))).build();
    }
}
