package io.gatehouse.access.inference;

import io.gatehouse.access.inference.InferenceRun.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A search. At most one runs; the database sees to it. */
@Entity
@Table(name = "inference_run", schema = "gatehouse")
class InferenceRunRow {

    @Id
    private String id;
    @Version
    @Column(name = "row_version")
    private long rowVersion;
    private String node;
    private String basis;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "stop_requested")
    private boolean stopRequested;
    private String done;
    private String unfinished;
    @Column(name = "datasets_total")
    private int datasetsTotal;
    @Column(name = "started_at")
    private OffsetDateTime startedAt;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    protected InferenceRunRow() {
    }

    /**
     * @param basis stands for the policy and the landed versions that it searches: only on the same can it go on
     */
    InferenceRunRow(String id, String basis, int datasetsTotal, String node, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.basis = Objects.requireNonNull(basis);
        this.datasetsTotal = datasetsTotal;
        this.done = "";
        this.unfinished = "";
        resume(node, now);
    }

    final void resume(String onNode, Instant now) {
        node = Objects.requireNonNull(onNode);
        state = State.RUNNING;
        stopRequested = false;
        startedAt = now.atOffset(ZoneOffset.UTC);
        endedAt = null;
    }

    boolean goesOn(String onBasis) {
        return state != State.RUNNING && state != State.COMPLETED && basis.equals(onBasis);
    }

    void searched(String dataset, boolean toItsEnd) {
        done = with(done, dataset);
        unfinished = toItsEnd ? unfinished : with(unfinished, dataset);
    }

    void requestStop() {
        stopRequested |= state == State.RUNNING;
    }

    /** Ends it, once. */
    void end(State how, Instant now) {
        if (state == State.RUNNING) {
            state = how;
            endedAt = now.atOffset(ZoneOffset.UTC);
        }
    }

    boolean isOf(String nodeName) {
        return node.equals(nodeName);
    }

    boolean isStopRequested() {
        return stopRequested;
    }

    Set<String> done() {
        return split(done);
    }

    InferenceRun run() {
        return new InferenceRun(id, state, done().size(), datasetsTotal, List.copyOf(split(unfinished)), startedAt.toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static String with(String keys, String key) {
        var all = split(keys);
        all.add(key);
        return String.join(",", all);
    }

    private static Set<String> split(String keys) {
        return keys.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(keys.split(",")));
    }
}
