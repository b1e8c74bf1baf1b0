package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition under which events are much more frequent: a measured value from a round threshold on (or up to it) that
 * holds for few rows and for at least three times as great a part of the events. What one condition explains is set
 * aside before the next is sought, so that two measures that move together are not told as two conditions.
 */
final class Threshold implements FactKind {

    private static final int MOST = 2;
    private static final int ENOUGH = 30;
    private static final double FEW = 0.15;
    private static final double FEWEST = 0.01;
    private static final double MANY = 0.25;
    private static final double LIFT = 3;
    private static final double LIMIT = 8;

    private record Candidate(Field field, BigDecimal bound, boolean upwards, double rows, double events) {
        double gain() {
            return events - rows;
        }
    }

    @Override
    public Stream<Fact> find(Study study) {
        var event = study.lead().filter(Field::flag);
        if (event.isEmpty() || study.nowRows().length < 10 * ENOUGH) {
            return Stream.empty();
        }
        var fields = study.sheet().measures().filter(field -> !field.flag() && !field.isMoney())
                .filter(field -> isMeasured(study, field)).toList();
        var facts = new ArrayList<Fact>();
        var rows = study.nowRows();
        while (facts.size() < MOST) {
            var open = rows;
            var found = fields.stream().map(field -> best(study, event.get(), field, open)).filter(java.util.Objects::nonNull)
                    .max(Comparator.comparingDouble(Candidate::gain)).orElse(null);
            if (found == null) {
                break;
            }
            facts.add(fact(study, event.get(), found));
            var told = where(Filter.ALL, found).on(study.sheet());
            rows = java.util.Arrays.stream(rows).filter(row -> !told.test(row)).toArray();
        }
        return facts.stream();
    }

    private static boolean isMeasured(Study study, Field field) {
        return field.type() == io.gatehouse.shared.FieldType.NUMBER && study.sheet().groups(field, study.nowRows()).size() > 20;
    }

    private static Candidate best(Study study, Field event, Field field, int[] rows) {
        var values = new ArrayList<BigDecimal>();
        var hits = new ArrayList<BigDecimal>();
        for (int row : rows) {
            var value = study.sheet().number(row, field);
            var happened = study.sheet().number(row, event);
            if (value != null && happened != null) {
                values.add(value);
                if (happened.signum() > 0) {
                    hits.add(value);
                }
            }
        }
        values.sort(null);
        hits.sort(null);
        if (hits.size() < ENOUGH) {
            return null;
        }
        return candidates(field, values, hits).filter(found -> holds(found, values.size(), hits.size()))
                .max(Comparator.comparingDouble(Candidate::gain)).orElse(null);
    }

    private static Stream<Candidate> candidates(Field field, List<BigDecimal> values, List<BigDecimal> hits) {
        var step = roundStep(values.getLast().subtract(values.getFirst()));
        var from = values.getFirst().divide(step, 0, RoundingMode.CEILING).multiply(step);
        return Stream.iterate(from, bound -> bound.compareTo(values.getLast()) <= 0, bound -> bound.add(step))
                .flatMap(bound -> Stream.of(
                        new Candidate(field, bound, true, 1 - below(values, bound, false), 1 - below(hits, bound, false)),
                        new Candidate(field, bound, false, below(values, bound, true), below(hits, bound, true))));
    }

    /** A step of 1, 2 or 5 times a power of ten that cuts the range into 13 to 40 parts. */
    private static BigDecimal roundStep(BigDecimal range) {
        if (range.signum() == 0) {
            return BigDecimal.ONE;
        }
        var wanted = range.divide(BigDecimal.valueOf(26), Quantity.EXACT);
        var power = BigDecimal.ONE.scaleByPowerOfTen(wanted.precision() - wanted.scale() - 1);
        var lead = wanted.divide(power, Quantity.EXACT).doubleValue();
        return power.multiply(BigDecimal.valueOf(lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10));
    }

    private static double below(List<BigDecimal> sorted, BigDecimal bound, boolean included) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = sorted.get(middle).compareTo(bound);
            if (compared < 0 || included && compared == 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.size();
    }

    private static boolean holds(Candidate found, int rows, int events) {
        return found.rows() >= FEWEST && found.rows() <= FEW && found.events() >= MANY
                && found.events() >= LIFT * found.rows()
                && Statistics.binomialZ(new double[] {found.events() * events, found.rows() * rows},
                        new double[] {(1 - found.events()) * events, (1 - found.rows()) * rows}) >= LIMIT;
    }

    private static Filter where(Filter filter, Candidate found) {
        return filter.and(new Condition.Between(found.field().name(), found.upwards() ? found.bound() : null,
                found.upwards() ? null : found.bound()));
    }

    private static Fact fact(Study study, Field event, Candidate found) {
        var where = where(study.nowFilter(), found);
        return Fact.of("threshold", Fact.Part.EXCEPTION, found.upwards() ? "threshold.above" : "threshold.below")
                .weighing(70 + (int) (found.gain() * 20)).finding().about(found.field().name())
                .on(where.and(new Condition.Between(event.name(), BigDecimal.ONE, null)))
                .with("field", new Term.Title(found.field().title())).with("measure", new Term.Title(event.title()))
                .with("bound", study.figure("bound", Figure.Style.BOUND, found.field().unit(), new Quantity.Given(found.bound())))
                .with("rows", study.share("rows", new Quantity.Rows(where), new Quantity.Rows(study.nowFilter())))
                .with("events", study.share("events", new Quantity.Sum(event, where), new Quantity.Sum(event, study.nowFilter())))
                .with("entity", new Term.Counted(study.figure("entities", Figure.Style.COUNT, null, new Quantity.Rows(study.nowFilter())),
                        study.entity().map(Field::title).orElse(null))).build();
    }
}
