package io.gatehouse.summary.facts;

import java.util.ArrayList;

/** What a measure does from one like period to the next, so that a change can be told from the usual. */
final class Usual {

    private static final int HISTORY = 8;
    private static final int ENOUGH = 3;
    private static final double TO_DEVIATION = 1.4826;

    private Usual() {
    }

    /**
     * The relative change that a measure must exceed: so many deviations of its changes in the like periods before, but at
     * least {@code least}; {@code otherwise} where there are too few of them.
     */
    static double change(Study study, Field field, double factor, double least, double otherwise) {
        var changes = new ArrayList<Double>();
        Double after = null;
        var span = study.before();
        for (int back = 0; back < HISTORY && study.calendar().covers(span); back++) {
            var level = Levels.of(study, field, study.counting().within(study.time().orElseThrow(), span)).of(study.sheet());
            Double value = level == null ? null : level.doubleValue();
            if (after != null && value != null && value != 0) {
                changes.add(Math.abs(after / value - 1));
            }
            after = value;
            span = span.previous();
        }
        return changes.size() < ENOUGH ? otherwise : Math.max(least,
                factor * TO_DEVIATION * Statistics.median(changes.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
