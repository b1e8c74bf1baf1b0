package io.gatehouse.access.inference;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How a search stands.
 *
 * @param unfinished datasets whose time was up, or some of whose statements failed
 * @param endedAt null while it runs
 */
public record InferenceRun(String id, State state, int datasetsDone, int datasetsTotal, List<String> unfinished, Instant startedAt, Instant endedAt) {

    /** {@code INCOMPLETE}: the time for the whole was up. All but {@code RUNNING} and {@code COMPLETED} go on where they were. */
    public enum State {
        RUNNING, COMPLETED, INCOMPLETE, STOPPED, INTERRUPTED, FAILED;

        /** The name used in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public InferenceRun {
        unfinished = List.copyOf(unfinished);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Done so far, in percent. */
    public int percent() {
        return datasetsTotal == 0 ? 100 : 100 * datasetsDone / datasetsTotal;
    }
}
