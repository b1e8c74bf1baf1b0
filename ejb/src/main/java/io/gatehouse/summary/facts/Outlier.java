package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One entity of the told period that is out of all proportion: more than three times the next largest of all, and far
 * outside of the spread of the others' logarithms (median and median absolute deviation).
 */
final class Outlier implements FactKind {

    private static final int ENOUGH = 30;
    private static final double LIMIT = 5;
    private static final BigDecimal TIMES = new BigDecimal("3");

    @Override
    public Stream<Fact> find(Study study) {
        var lead = study.lead().filter(Field::isAdditive).filter(field -> !field.flag());
        return lead.isEmpty() || study.entity().isEmpty() ? Stream.empty() : of(study, lead.get(), study.entity().get());
    }

    private static Stream<Fact> of(Study study, Field lead, Field entity) {
        var sums = study.sheet().sums(lead, entity, study.nowRows());
        var largest = sums.entrySet().stream().sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).limit(2).toList();
        if (sums.size() < ENOUGH || largest.get(1).getValue().signum() <= 0
                || largest.get(0).getValue().compareTo(largest.get(1).getValue().multiply(TIMES)) < 0) {
            return Stream.empty();
        }
        var logs = sums.values().stream().filter(value -> value.signum() > 0).mapToDouble(value -> Math.log(value.doubleValue())).toArray();
        double z = (Math.log(largest.get(0).getValue().doubleValue()) - Statistics.median(logs)) / Math.max(1e-9, Statistics.spread(logs));
        var own = study.nowFilter().among(entity, largest.get(0).getKey());
        return z < LIMIT ? Stream.empty() : Stream.of(Fact.of("outlier", Fact.Part.EXCEPTION, "outlier").weighing(72).finding().on(own)
                .about(entity.name() + "=" + largest.get(0).getKey()).with("entity", new Term.Title(entity.title()))
                .with("member", new Term.Word(largest.get(0).getKey()))
                .with("value", study.figure("value", lead.sumStyle(), lead.unit(), new Quantity.Sum(lead, own)))
                .with("share", study.share("share", new Quantity.Sum(lead, own), new Quantity.Sum(lead, study.nowFilter())))
                .with("measure", new Term.Title(lead.title())).build());
    }
}
