package io.gatehouse.summary.facts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Members whose rate lies outside the control limits of a p-chart over the members, widened where the members differ
 * more among each other than chance explains (Laney's p' chart).
 */
final class ControlLimits implements FactKind {

    private static final int MEMBERS = 4;
    private static final double LIMIT = 4.5;
    private static final double ENOUGH = 10;
    private static final double LIFT = 1.5;

    private record Found(Field by, String member, double z) {
    }

    @Override
    public Stream<Fact> find(Study study) {
        return study.measures().rates().stream().flatMap(rate -> study.dimensions().stream()
                .flatMap(by -> worst(study, rate, by).stream())
                .max(Comparator.comparingDouble(Found::z)).map(found -> fact(study, rate, found)).stream());
    }

    private static java.util.Optional<Found> worst(Study study, Rate rate, Field by) {
        var counts = new LinkedHashMap<String, double[]>();
        var all = new double[2];
        study.sheet().groups(by, study.nowRows()).forEach((member, rows) -> {
            var count = rate.counts(study.sheet(), rows);
            counts.put(member, count);
            all[0] += count[0];
            all[1] += count[1];
        });
        if (counts.size() < MEMBERS) {
            return java.util.Optional.empty();
        }
        return counts.entrySet().stream().filter(entry -> isOutside(entry, all, counts))
                .filter(entry -> isBroad(study, rate, by, entry.getKey(), all, entry.getValue()))
                .map(entry -> new Found(by, entry.getKey(), Statistics.rateZ(entry.getValue(), rest(all, entry.getValue()))))
                .max(Comparator.comparingDouble(Found::z));
    }

    private static boolean isOutside(Map.Entry<String, double[]> entry, double[] all, Map<String, double[]> counts) {
        var count = entry.getValue();
        var others = rest(all, count);
        return count[0] >= ENOUGH && count[1] > 0 && others[1] > 0
                && count[0] / count[1] >= LIFT * others[0] / others[1]
                && Statistics.rateZ(count, others) >= LIMIT * widening(entry.getKey(), counts, others);
    }

    /** How much more the other members differ among each other than chance lets expect; at least one. */
    private static double widening(String member, Map<String, double[]> counts, double[] others) {
        var deviations = counts.entrySet().stream().filter(other -> !other.getKey().equals(member) && other.getValue()[1] > 0)
                .mapToDouble(other -> Math.abs(Statistics.binomialZ(other.getValue(), rest(others, other.getValue())))).toArray();
        return Math.max(1, 1.4826 * Statistics.median(deviations));
    }

    /** Whether the events are spread over the member's rows, so that a single bad row proves nothing. */
    private static boolean isBroad(Study study, Rate rate, Field by, String member, double[] all, double[] own) {
        var signal = new Signal.Rated(rate);
        double level = own[0] / own[1];
        double variance = 0;
        int bad = 0;
        for (int row : study.nowFilter().among(by, member).rows(study.sheet())) {
            double events = signal.events(study.sheet(), row);
            double off = events - level * signal.chances(study.sheet(), row);
            variance += off * off;
            bad += events > 0 ? 1 : 0;
        }
        var others = rest(all, own);
        return bad >= 5 && (level - others[0] / others[1]) >= LIMIT * Math.sqrt(variance) / own[1];
    }

    private static double[] rest(double[] all, double[] one) {
        return new double[] {all[0] - one[0], all[1] - one[1]};
    }

    private static Fact fact(Study study, Rate rate, Found found) {
        var own = study.nowFilter().among(found.by(), found.member());
        var others = study.nowFilter().without(found.by(), found.member());
        return Fact.of("control-limit", Fact.Part.EXCEPTION, "limit.rate").weighing(74).finding().on(own)
                .about(found.by().name() + "=" + found.member() + "/" + rate.numerator().name())
                .with("member", new Term.Word(found.by().member(found.member())))
                .with("measure", new Term.Title(rate.numerator().title()))
                .with("rate", study.figure("rate", Figure.Style.RATE, null, rate.of(own)))
                .with("others", study.figure("others", Figure.Style.RATE, null, rate.of(others))).build();
    }
}
