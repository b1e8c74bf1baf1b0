package io.gatehouse.leaktest.job;

import io.gatehouse.leaktest.Difference;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.ReaderResult;
import io.gatehouse.leaktest.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How a leak test stands, and what it found as far as the viewer may know.
 *
 * @param startedBy subject
 * @param night the day of a nightly test, else null
 * @param policyVersion that it tests
 * @param seed of all that is chosen by chance: with it, the same test on the same data comes to the same end
 * @param reason why it failed, as a code, else null
 * @param verdict null until it is completed
 * @param firstDifference null where nothing differed
 * @param endedAt null while it runs
 */
public record LeakTestState(String id, LeakTestOrder order, State state, String startedBy, LocalDate night, long policyVersion, long seed, String reason,
                            int done, int total, Verdict verdict, List<ReaderResult> readers, Difference firstDifference, Instant startedAt,
                            Instant endedAt) {

    /** {@code INTERRUPTED}: the server ended under it. {@code FAILED}: the database or the directory let it down. */
    public enum State {
        RUNNING, COMPLETED, STOPPED, INTERRUPTED, FAILED;

        /** The name used in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LeakTestState {
        readers = List.copyOf(readers);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Done so far, in percent. */
    public int percent() {
        return state == State.COMPLETED ? 100 : total == 0 ? 0 : Math.min(99, 100 * done / total);
    }

    /** Answers that were compared. */
    public int cases() {
        return readers.stream().mapToInt(ReaderResult::cases).sum();
    }

    /** Those of them that told something. */
    public int answered() {
        return readers.stream().mapToInt(ReaderResult::answered).sum();
    }

    /** Hidden cells that were changed, in coarse figures as those of the readers. */
    public long cellsChanged() {
        return Coarse.of(readers.stream().mapToLong(ReaderResult::cellsChanged).sum());
    }

    /** The verdict where there is one, else the state: the word that tells most. */
    public String word() {
        return verdict == null ? state.code() : verdict.code();
    }

    LeakTestState with(List<ReaderResult> others, Difference difference) {
        return new LeakTestState(id, order, state, startedBy, night, policyVersion, seed, reason, done, total, verdict, others, difference, startedAt, endedAt);
    }
}
