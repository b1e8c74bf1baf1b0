package io.gatehouse.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How an import stands.
 *
 * @param dataset the one that is being worked on, or where a stopped import would go on; null when all are done
 * @param rows landed by this import
 * @param bytes read by this import
 * @param errors all of them; {@code problems} holds the first
 * @param endedAt null while it runs
 */
public record ImportState(String id, String source, State state, int datasetsDone, int datasetsTotal, String dataset,
                          long rows, long bytes, long errors, Instant startedAt, Instant endedAt,
                          List<ImportProblem> problems) {

    /**
     * {@code INCOMPLETE}: over, but some files could not be landed. {@code INTERRUPTED}: the server ended under it.
     * {@code FAILED}: the database or the system let it down. All but {@code RUNNING} can be started again, and go on
     * where they were: what is landed and unchanged is passed over.
     */
    public enum State {
        RUNNING, COMPLETED, INCOMPLETE, STOPPED, INTERRUPTED, FAILED;

        /** The name used in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ImportState {
        problems = List.copyOf(problems);
    }

    /** How much is done, 0 to 1. */
    public double progress() {
        return datasetsTotal == 0 ? 1 : (double) datasetsDone / datasetsTotal;
    }
}
