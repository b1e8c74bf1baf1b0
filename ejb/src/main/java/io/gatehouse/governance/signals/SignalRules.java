package io.gatehouse.governance.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** When something is a signal. Pure. */
final class SignalRules {

    /** So many refusals within so long are a burst. */
    static final int BURST = 10;
    static final Duration WITHIN = Duration.ofMinutes(10);

    /** A usual day is the median of the person's last days with readings; fewer than these say nothing. */
    static final int LEAST_DAYS = 5;
    static final int LEAST_READS = 20;
    private static final List<Integer> STEPS = List.of(30, 10, 4);

    private SignalRules() {
    }

    /** Whether so many of the times lie so close together. */
    static boolean isBurst(List<Instant> refusals) {
        var times = refusals.stream().sorted().toList();
        for (int last = BURST - 1; last < times.size(); last++) {
            if (!times.get(last - BURST + 1).plus(WITHIN).isBefore(times.get(last))) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many times as much as usual, in coarse steps: over 4, 10, or 30; empty where it is less, or nothing is usual yet.
     *
     * @param today readings of this day
     * @param before readings of earlier days on which there were any
     */
    static OptionalInt step(int today, List<Integer> before) {
        if (before.size() < LEAST_DAYS || today < LEAST_READS) {
            return OptionalInt.empty();
        }
        var sorted = before.stream().sorted().toList();
        int usual = Math.max(1, sorted.get(sorted.size() / 2));
        return STEPS.stream().filter(step -> today > (long) step * usual).mapToInt(Integer::intValue).findFirst();
    }
}
