package io.gatehouse.summary.facts;

import java.util.stream.Stream;

/** A level on the wrong side of its declared target. */
final class MissedTarget implements FactKind {

    @Override
    public Stream<Fact> find(Study study) {
        return study.sheet().measures().filter(field -> field.meaning().target() != null && field.meaning().good() != null)
                .flatMap(field -> of(study, field));
    }

    private static Stream<Fact> of(Study study, Field field) {
        var now = level(study, field);
        if (now.value() == null) {
            return Stream.empty();
        }
        int side = now.value().compareTo(field.meaning().target());
        boolean missed = field.isBadWhenHigh() ? side > 0 : side < 0;
        return !missed ? Stream.empty() : Stream.of(Fact.of("target", Fact.Part.EXCEPTION, side > 0 ? "target.above" : "target.below")
                .weighing(75).finding().about("target " + field.name()).on(study.nowFilter())
                .with("measure", new Term.Title(field.title())).with("now", now)
                .with("target", study.figure("target", now.style(), now.unit(), new Quantity.Given(field.meaning().target()))).build());
    }

    private static Figure level(Study study, Field field) {
        var ratio = field.meaning().aggregate();
        var top = study.sheet().find(ratio.numerator());
        var bottom = study.sheet().find(ratio.denominator());
        return top.isPresent() && bottom.isPresent() ? study.figure("now", Figure.Style.RATE, null,
                new Rate(top.get(), bottom.get()).of(study.nowFilter())) : Levels.figure(study, "now", field, study.nowFilter());
    }
}
