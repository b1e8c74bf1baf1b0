package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning.Aggregate.Kind;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Measures beside the leading one that changed against the like period, by ten percent or more and by clearly more than
 * they usually do.
 */
final class OtherMeasures implements FactKind {

    private static final int MOST = 3;
    private static final double LEAST = 0.10;
    private static final double LEAST_WITHOUT_HISTORY = 0.15;
    private static final double FACTOR = 2.5;

    @Override
    public Stream<Fact> find(Study study) {
        if (!study.hasBefore() || !study.isComplete()) {
            return Stream.empty();
        }
        var lead = study.lead();
        return study.sheet().measures().filter(field -> lead.isEmpty() || !field.equals(lead.get()))
                .filter(field -> field.aggregate() == Kind.SUM || field.aggregate() == Kind.MEAN || field.aggregate() == Kind.LAST)
                .flatMap(field -> of(study, field)).sorted(Comparator.comparingInt(Fact::weight).reversed()).limit(MOST);
    }

    private static Stream<Fact> of(Study study, Field field) {
        var change = study.figure("change", Figure.Style.CHANGE, null, new Quantity.Change(
                Levels.of(study, field, study.nowFilter()), Levels.of(study, field, study.beforeFilter())));
        if (change.value() == null || change.value().abs().doubleValue() < Usual.change(study, field, FACTOR, LEAST, LEAST_WITHOUT_HISTORY)) {
            return Stream.empty();
        }
        boolean bad = field.isBadWhenHigh() == change.value().signum() > 0;
        return Stream.of(Fact.of("change", Fact.Part.EXPLANATION, "other." + (field.aggregate() == Kind.MEAN ? "mean." : "sum.")
                        + Change.direction(change.value())).about(field.name()).on(study.nowFilter())
                .weighing(46 + (bad ? 6 : 0) + (int) Math.min(10, 20 * change.value().abs().doubleValue()))
                .with("measure", new Term.Title(field.title())).with("change", change)
                .with("now", Levels.figure(study, "now", field, study.nowFilter()))
                .with("before", Levels.figure(study, "before", field, study.beforeFilter())).build());
    }
}
