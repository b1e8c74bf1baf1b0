package io.gatehouse.leaktest.job;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.leaktest.LeakTestOutcome;
import io.gatehouse.leaktest.job.LeakTestState.State;
import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps leak tests. Each change is a transaction of its own, with its event. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LeakTestRuns {

    static final String ACTOR = "system:leak-test";
    private static final Duration VALUES_KEPT = Duration.ofDays(30);
    /** By then a test that began on another node has its lock. */
    private static final Duration TO_BEGIN = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** This server's name among its peers. */
    String node = System.getProperty("jboss.node.name", "local");

    private final Set<String> active = ConcurrentHashMap.newKeySet();

    /** CONFLICT {@code leak-test-running} where one runs, on whatever node. */
    LeakTestState open(Start start) {
        if (stillRunning().isPresent()) {
            throw DomainException.conflict("leak-test-running");
        }
        forgetValues();
        var row = new LeakTestRow(UUID.randomUUID().toString(), start, node, clock.instant());
        active.add(row.id());
        try {
            entities.persist(row);
            entities.flush();
        } catch (PersistenceException anotherNodeWasFaster) {
            active.remove(row.id());
            throw DomainException.conflict("leak-test-running");
        }
        audit.record(AuditEvent.of(Type.LEAK_TEST_STARTED, start.subject()).in(start.order().workflow(), start.policyVersion()).with("test", row.id())
                .with("roles", start.order().roles().isEmpty() ? null : String.join(",", start.order().roles())).with("seed", start.seed())
                .saying("people", start.order().people().isEmpty() ? null : String.join(", ", start.order().people())));
        return row.state();
    }

    /** How far it is; false where it is to stop. */
    boolean progress(String id, int done, int total) {
        var row = locked(id);
        row.progress(done, total);
        return row.isRunning() && !row.isStopRequested();
    }

    /** @param outcome of a completed test, else null */
    void end(String id, State how, String reason, LeakTestOutcome outcome) {
        var row = locked(id);
        row.end(how, reason, outcome, clock.instant());
        active.remove(id);
        audit.record(AuditEvent.of(Type.LEAK_TEST_ENDED, ACTOR).in(row.workflow(), row.policyVersion())
                .ended(how == State.FAILED || how == State.INTERRUPTED ? Outcome.FAILED : Outcome.DONE).with("test", id).with("state", how.code())
                .with("reason", reason).with("verdict", outcome == null ? null : outcome.verdict().code()).with("cases", outcome == null ? null : outcome.cases()));
    }

    /** Asks it to stop; one that has ended stays as it is. */
    void requestStop(String id, String subject) {
        var row = locked(id);
        row.requestStop();
        audit.record(AuditEvent.of(Type.LEAK_TEST_STOPPED, subject).in(row.workflow(), row.policyVersion()).with("test", id));
    }

    LeakTestState state(String id) {
        forgetValues();
        return Optional.ofNullable(entities.find(LeakTestRow.class, id)).map(LeakTestRow::state).orElseThrow(DomainException::notFound);
    }

    /** What the job works on. */
    Start begun(String id) {
        var state = state(id);
        return new Start(state.order(), state.startedBy(), state.night(), state.policyVersion(), null, state.seed());
    }

    /** Newest first. */
    List<LeakTestState> history(int most) {
        forgetValues();
        return entities.createQuery("SELECT r FROM LeakTestRow r ORDER BY r.sequence DESC", LeakTestRow.class).setMaxResults(most).getResultStream()
                .map(LeakTestRow::state).toList();
    }

    /** A test of all that a workflow answers, with the tables that it sampled. */
    record Whole(LeakTestState state, String landed) {
    }

    /** The last completed one of each workflow. */
    List<Whole> lastWhole() {
        return entities.createQuery("SELECT r FROM LeakTestRow r WHERE r.sequence = (SELECT MAX(o.sequence) FROM LeakTestRow o WHERE o.workflow = r.workflow "
                        + "AND o.whole = TRUE AND o.state = :completed)", LeakTestRow.class).setParameter("completed", State.COMPLETED).getResultStream()
                .map(row -> new Whole(row.state(), row.landed())).toList();
    }

    /** Workflows whose nightly test of that day has been started. */
    List<String> tested(LocalDate night) {
        return entities.createQuery("SELECT r.workflow FROM LeakTestRow r WHERE r.night = :night", String.class).setParameter("night", night).getResultList();
    }

    /** The test that runs now, on whatever node; what was interrupted is marked as such. */
    Optional<LeakTestState> running() {
        return stillRunning().map(LeakTestRow::state);
    }

    private Optional<LeakTestRow> stillRunning() {
        var running = entities.createQuery("SELECT r FROM LeakTestRow r WHERE r.state = :running", LeakTestRow.class).setParameter("running", State.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        running.filter(this::isInterrupted).ifPresent(row -> {
            row.end(State.INTERRUPTED, null, null, clock.instant());
            entities.flush();
        });
        return running.filter(LeakTestRow::isRunning);
    }

    /** Of this node and not known to it, or of another that let go of the lock. */
    private boolean isInterrupted(LeakTestRow row) {
        return row.isOf(node) ? !active.contains(row.id()) : row.isOlderThan(TO_BEGIN, clock.instant())
                && Boolean.TRUE.equals(entities.createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtextextended('gatehouse leak test', 86))").getSingleResult());
    }

    private void forgetValues() {
        entities.createQuery("SELECT r FROM LeakTestRow r WHERE r.difference IS NOT NULL AND r.valuesForgotten = FALSE AND r.endedAt < :before", LeakTestRow.class)
                .setParameter("before", clock.instant().minus(VALUES_KEPT).atOffset(ZoneOffset.UTC)).getResultList().forEach(LeakTestRow::forgetValues);
    }

    private LeakTestRow locked(String id) {
        return Optional.ofNullable(entities.find(LeakTestRow.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(DomainException::notFound);
    }
}
