package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** Whether few members of a dimension hold most of the leading sum: the five largest of at least twelve. */
final class Concentration implements FactKind {

    private static final int FEW = 5;
    private static final int MEMBERS = 12;
    private static final BigDecimal CONCENTRATED = new BigDecimal("0.5");
    private static final BigDecimal SPREAD = new BigDecimal("0.35");

    @Override
    public Stream<Fact> find(Study study) {
        return study.lead().filter(Field::isAdditive).stream().flatMap(lead -> study.dimensions().stream()
                .filter(by -> study.sheet().sums(lead, by, study.nowRows()).size() >= MEMBERS)
                .limit(1).map(by -> fact(study, lead, by)));
    }

    private static Fact fact(Study study, Field lead, Field by) {
        var share = study.share("share", new Quantity.Top(lead, by, FEW, study.nowFilter()),
                new Quantity.Sum(lead, study.nowFilter()));
        var held = share.value() == null ? BigDecimal.ZERO : share.value();
        var key = held.compareTo(CONCENTRATED) >= 0 ? "concentration.high" : held.compareTo(SPREAD) <= 0
                ? "concentration.low" : "concentration.some";
        if (study.measures().rate(lead).isPresent()) {
            key = "concentration.some";
        }
        int weight = key.endsWith("high") ? 58 : key.endsWith("low") ? 50 : 40;
        return Fact.of("concentration", Fact.Part.EXPLANATION, key).weighing(lead.isMoney() ? weight : weight - 15)
                .about(by.name()).on(study.nowFilter()).with("measure", new Term.Title(lead.title()))
                .with("top", study.figure("top", Figure.Style.BOUND, null, new Quantity.Given(BigDecimal.valueOf(FEW))))
                .with("members", new Term.Counted(study.figure("members", Figure.Style.COUNT, null,
                        new Quantity.Distinct(by, study.nowFilter())), by.title()))
                .with("share", share).build();
    }
}
