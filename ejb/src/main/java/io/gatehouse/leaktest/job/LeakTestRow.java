package io.gatehouse.leaktest.job;

import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.LeakTestOutcome;
import io.gatehouse.leaktest.Verdict;
import io.gatehouse.leaktest.job.LeakTestState.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A leak test. At most one runs; the database sees to it. */
@Entity
@Table(name = "leak_test", schema = "gatehouse")
class LeakTestRow {

    @Id
    private String id;
    @Version
    @Column(name = "row_version")
    private long rowVersion;
    @Column(insertable = false, updatable = false)
    private Long sequence;
    private String workflow;
    private String ordered;
    private boolean whole;
    private String landed;
    private String subject;
    private LocalDate night;
    private String node;
    @Column(name = "policy_version")
    private long policyVersion;
    private long seed;
    @Enumerated(EnumType.STRING)
    private State state;
    private String reason;
    @Column(name = "stop_requested")
    private boolean stopRequested;
    private int done;
    private int total;
    @Enumerated(EnumType.STRING)
    private Verdict verdict;
    private String readers;
    private String difference;
    @Column(name = "values_forgotten")
    private boolean valuesForgotten;
    @Column(name = "started_at")
    private OffsetDateTime startedAt;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    protected LeakTestRow() {
    }

    LeakTestRow(String id, Start start, String node, Instant now) {
        this.id = id;
        this.workflow = start.order().workflow();
        this.ordered = OrderText.of(start.order());
        this.whole = start.isWhole();
        this.landed = start.landed();
        this.subject = start.subject();
        this.night = start.night();
        this.node = node;
        this.policyVersion = start.policyVersion();
        this.seed = start.seed();
        this.state = State.RUNNING;
        this.startedAt = now.atOffset(ZoneOffset.UTC);
    }

    void progress(int doneNow, int totalNow) {
        done = doneNow;
        total = totalNow;
    }

    void requestStop() {
        stopRequested |= isRunning();
    }

    /** Ends it, once. @param outcome of a completed test, else null */
    void end(State how, String why, LeakTestOutcome outcome, Instant now) {
        if (isRunning()) {
            state = how;
            reason = why;
            endedAt = now.atOffset(ZoneOffset.UTC);
            if (outcome != null) {
                verdict = outcome.verdict();
                readers = OutcomeText.readers(outcome.readers());
                difference = outcome.firstDifference() == null ? null : OutcomeText.difference(outcome.firstDifference());
            }
        }
    }

    /** Keeps of its difference names alone. */
    void forgetValues() {
        difference = OutcomeText.difference(OutcomeText.difference(difference).withoutValues());
        valuesForgotten = true;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isOf(String nodeName) {
        return node.equals(nodeName);
    }

    boolean isOlderThan(Duration age, Instant now) {
        return startedAt.toInstant().plus(age).isBefore(now);
    }

    boolean isStopRequested() {
        return stopRequested;
    }

    String id() {
        return id;
    }

    String workflow() {
        return workflow;
    }

    long policyVersion() {
        return policyVersion;
    }

    String landed() {
        return landed;
    }

    LeakTestOrder order() {
        return OrderText.parse(workflow, ordered);
    }

    /** As it was found: with the values of its difference. */
    LeakTestState state() {
        return new LeakTestState(id, order(), state, subject, night, policyVersion, seed, reason, done, total, verdict,
                readers == null ? List.of() : OutcomeText.readers(readers), difference == null ? null : OutcomeText.difference(difference), startedAt.toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }
}
