package io.gatehouse.leaktest;

import io.gatehouse.leaktest.HiddenChange.Changed;
import java.util.List;
import java.util.Optional;

/** Looks for the smallest change of hidden data that still shows: one dataset, one column, then fewer and fewer rows. */
final class Shrinking {

    private static final int MOST_ATTEMPTS = 120;
    private static final long FINEST = 1 << 16;

    /** A change that shows. */
    record Cause(List<Step> steps, Changed changed, Trial.Found found) {
    }

    private final Trial trial;
    private final Request request;
    private int attempts;

    Shrinking(Trial trial, Request request) {
        this.trial = trial;
        this.request = request;
    }

    /** The smallest cause that was found; the given one where no part of it shows by itself. */
    Cause of(Cause whole, List<String> datasets) {
        for (String dataset : datasets) {
            var steps = whole.changed().kept().stream().filter(step -> step.dataset().equals(dataset)).toList();
            var cause = steps.isEmpty() ? Optional.<Cause>empty() : shows(steps, Step.Slice.EVERYTHING);
            if (cause.isPresent()) {
                return step(cause.get());
            }
        }
        return whole;
    }

    private Cause step(Cause cause) {
        for (Step step : cause.steps()) {
            var single = shows(List.of(step), Step.Slice.EVERYTHING);
            if (single.isPresent()) {
                return step.kind() == Step.Kind.ORDER ? single.get() : rows(single.get(), Step.Slice.EVERYTHING);
            }
        }
        return cause;
    }

    private Cause rows(Cause cause, Step.Slice slice) {
        for (Step.Slice half : slice.halves()) {
            var smaller = slice.modulus() < FINEST && size(cause) > 1 ? shows(cause.steps(), half) : Optional.<Cause>empty();
            if (smaller.isPresent()) {
                return rows(smaller.get(), half);
            }
        }
        return cause;
    }

    private static long size(Cause cause) {
        return cause.changed().sizes().values().stream().mapToLong(Long::longValue).sum();
    }

    private Optional<Cause> shows(List<Step> steps, Step.Slice slice) {
        if (++attempts > MOST_ATTEMPTS) {
            return Optional.empty();
        }
        var changed = trial.prepare(steps, slice);
        return trial.compare(request, trial.ask(request)).map(found -> new Cause(steps, changed, found));
    }
}
