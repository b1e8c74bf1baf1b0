package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Stream;

/** Values that are missing in a part of the rows that matters, zero included where the policy says that it means that. */
final class MissingValues implements FactKind {

    private static final int ENOUGH = 10;
    private static final String MATERIAL = "0.05";

    @Override
    public Stream<Fact> find(Study study) {
        return study.sheet().fields().stream()
                .filter(field -> field.isMeasure() || field.role() == io.gatehouse.policy.Meaning.Role.DIMENSION)
                .flatMap(field -> of(study, field)).sorted(Comparator.comparingInt(Fact::weight).reversed()).limit(2);
    }

    private static Stream<Fact> of(Study study, Field field) {
        var missing = study.nowFilter().and(new Condition.Missing(field.name(), field.meaning().zeroIsMissing()));
        var count = study.figure("count", Figure.Style.COUNT, null, new Quantity.Rows(missing));
        var share = study.share("share", new Quantity.Rows(missing), new Quantity.Rows(study.nowFilter()));
        boolean some = count.value().compareTo(BigDecimal.valueOf(ENOUGH)) >= 0 && Change.atLeast(share.value(), MATERIAL)
                && share.value().compareTo(BigDecimal.ONE) < 0;
        return !some ? Stream.empty() : Stream.of(Fact.of("missing", Fact.Part.LIMIT, "missing").about("missing " + field.name())
                .weighing(34 + (int) (20 * share.value().doubleValue())).on(missing)
                .with("field", new Term.Title(field.title())).with("count", count)
                .with("rows", study.figure("rows", Figure.Style.COUNT, null, new Quantity.Rows(study.nowFilter())))
                .with("share", share).build());
    }
}
