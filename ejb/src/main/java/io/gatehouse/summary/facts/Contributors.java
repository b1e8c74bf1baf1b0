package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The few members of a dimension that account for most of a change: at most three of at least five, together at least
 * sixty percent of it, and at least twice what their part of the sum before would let expect.
 */
final class Contributors implements FactKind {

    private static final int FEW = 3;

    private record Part(String member, BigDecimal change) {
    }

    @Override
    public Stream<Fact> find(Study study) {
        var lead = study.lead().filter(Field::isAdditive);
        if (lead.isEmpty() || !study.hasBefore() || !study.isComplete()) {
            return Stream.empty();
        }
        var total = study.value(new Quantity.Change(new Quantity.Sum(lead.get(), study.nowFilter()),
                new Quantity.Sum(lead.get(), study.beforeFilter())));
        if (total == null || total.abs().doubleValue() < Usual.change(study, lead.get(), 1.5, 0.05, 0.10) || !isTold(study, lead.get(), total)) {
            return Stream.empty();
        }
        return study.dimensions().stream().flatMap(by -> of(study, lead.get(), by)).limit(1);
    }

    /** Of events told with a rate: whether the verdict says that they rose or fell, and enough of them did. */
    private static boolean isTold(Study study, Field lead, BigDecimal change) {
        return study.measures().rate(lead).map(rate -> {
            var rates = study.value(new Quantity.Change(rate.of(study.nowFilter()), rate.of(study.beforeFilter())));
            double now = study.value(rate.events(study.nowFilter())).doubleValue();
            double before = study.value(rate.events(study.beforeFilter())).doubleValue();
            return rates != null && rates.signum() == change.signum()
                    && Math.abs(Statistics.poissonZ(now, before)) >= 3;
        }).orElse(true);
    }

    private static Stream<Fact> of(Study study, Field lead, Field by) {
        var before = study.sheet().sums(lead, by, study.beforeRows());
        var changes = new TreeMap<>(study.sheet().sums(lead, by, study.nowRows()));
        before.forEach((member, sum) -> changes.merge(member, sum.negate(), BigDecimal::add));
        var total = changes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (changes.size() < 5 || total.signum() == 0) {
            return Stream.empty();
        }
        var parts = new ArrayList<Part>();
        changes.forEach((member, change) -> parts.add(new Part(member, change)));
        parts.sort(Comparator.comparing((Part part) -> part.change().multiply(BigDecimal.valueOf(total.signum())))
                .reversed().thenComparing(Part::member));
        for (int few = 1; few <= FEW; few++) {
            var top = parts.subList(0, few);
            if (explains(top, total, before)) {
                return Stream.of(fact(study, lead, by, top, total.signum()));
            }
        }
        return Stream.empty();
    }

    private static boolean explains(List<Part> top, BigDecimal total, java.util.Map<String, BigDecimal> before) {
        var share = Quantity.divide(sum(top), total);
        var whole = before.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var old = top.stream().map(part -> before.getOrDefault(part.member(), BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var expected = Quantity.divide(old, whole);
        return share.compareTo(new BigDecimal("0.6")) >= 0
                && (expected == null || share.compareTo(expected.multiply(BigDecimal.TWO)) >= 0);
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::change).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Fact fact(Study study, Field lead, Field by, List<Part> top, int sign) {
        var names = new ArrayList<String>();
        var figures = new ArrayList<Figure>();
        for (Part part : top) {
            names.add(by.member(part.member()));
            var change = new Quantity.Difference(new Quantity.Sum(lead, study.nowFilter().among(by, part.member())),
                    new Quantity.Sum(lead, study.beforeFilter().among(by, part.member())));
            var one = sign < 0 ? new Quantity.Difference(((Quantity.Difference) change).subtrahend(), change.minuend()) : change;
            figures.add(study.figure("change of " + part.member(), lead.sumStyle(), lead.unit(), one));
        }
        var members = new TreeSet<>(top.stream().map(Part::member).toList());
        var part = new Quantity.Difference(new Quantity.Sum(lead, study.nowFilter().among(by, members)),
                new Quantity.Sum(lead, study.beforeFilter().among(by, members)));
        var whole = new Quantity.Difference(new Quantity.Sum(lead, study.nowFilter()), new Quantity.Sum(lead, study.beforeFilter()));
        var share = study.share("share", part, whole);
        boolean more = share.value().compareTo(BigDecimal.ONE) > 0;
        var builder = Fact.of("contributors", Fact.Part.EXPLANATION, "contributors." + (sign > 0 ? "rise" : "fall")
                + (more ? ".more" : "")).weighing(76).about(by.name() + "=" + names.getFirst()).on(study.nowFilter().among(by, members))
                .with("names", new Term.Names(names, figures));
        return (more ? builder : builder.with("share", share)).build();
    }
}
