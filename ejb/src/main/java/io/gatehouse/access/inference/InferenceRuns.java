package io.gatehouse.access.inference;

import io.gatehouse.access.inference.InferenceRun.State;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps searches and what they found; the last search alone. Each change is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class InferenceRuns {

    static final String ACTOR = "system:inference";

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private final Set<String> active = ConcurrentHashMap.newKeySet();

    /** What {@link #open} found or made. */
    record Opened(InferenceRun run, boolean isNew) {
    }

    /** The search that runs; or the last, to go on; or a new one. */
    Opened open(String subject, long policyVersion, String basis, int datasets) {
        var last = row();
        last.filter(this::isInterrupted).ifPresent(row -> row.end(State.INTERRUPTED, clock.instant()));
        boolean runs = last.filter(row -> row.run().isRunning()).isPresent();
        var row = runs || last.filter(r -> r.goesOn(basis)).isPresent() ? last.orElseThrow() : create(last.isPresent(), basis, datasets);
        if (!runs) {
            row.resume(node(), clock.instant());
            active.add(row.run().id());
        }
        entities.flush();
        audit.record(AuditEvent.of(Type.INFERENCE_STARTED, subject).in(null, policyVersion).with("run", row.run().id()).with("already-running", runs));
        return new Opened(row.run(), !runs);
    }

    /** Keeps what was found of a dataset's fields. */
    void searched(String id, String dataset, List<Candidate> found, boolean toItsEnd) {
        locked(id).searched(dataset, toItsEnd);
        found.forEach(candidate -> entities.persist(new InferenceCandidateRow(id, candidate)));
    }

    boolean isStopRequested(String id) {
        return Optional.ofNullable(entities.find(InferenceRunRow.class, id)).map(InferenceRunRow::isStopRequested).orElse(true);
    }

    Set<String> done(String id) {
        return locked(id).done();
    }

    void requestStop(String subject) {
        var row = row().orElseThrow(DomainException::notFound);
        row.requestStop();
        audit.record(AuditEvent.of(Type.INFERENCE_STOPPED, subject).with("run", row.run().id()));
    }

    void end(String id, State how) {
        locked(id).end(how, clock.instant());
        active.remove(id);
        audit.record(AuditEvent.of(Type.INFERENCE_ENDED, ACTOR).ended(how == State.FAILED ? Outcome.FAILED : Outcome.DONE)
                .with("run", id).with("state", how.code()));
    }

    /** The last search, as it stands; one that this server does not know any more was interrupted. */
    Optional<InferenceRun> last() {
        return row().map(row -> {
            if (isInterrupted(row)) {
                row.end(State.INTERRUPTED, clock.instant());
            }
            return row.run();
        });
    }

    List<Candidate> candidates() {
        return entities.createQuery("SELECT c FROM InferenceCandidateRow c ORDER BY c.dataset, c.field, c.kind, c.expression",
                InferenceCandidateRow.class).getResultStream().map(InferenceCandidateRow::candidate).toList();
    }

    private InferenceRunRow create(boolean isAfterAnother, String basis, int datasets) {
        if (isAfterAnother) {
            entities.createQuery("DELETE FROM InferenceCandidateRow c").executeUpdate();
            entities.createQuery("DELETE FROM InferenceRunRow r").executeUpdate();
            entities.clear();
        }
        var row = new InferenceRunRow(UUID.randomUUID().toString(), basis, datasets, node(), clock.instant());
        entities.persist(row);
        return row;
    }

    private boolean isInterrupted(InferenceRunRow row) {
        return row.run().isRunning() && row.isOf(node()) && !active.contains(row.run().id());
    }

    private Optional<InferenceRunRow> row() {
        return entities.createQuery("SELECT r FROM InferenceRunRow r", InferenceRunRow.class).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    private InferenceRunRow locked(String id) {
        return Optional.ofNullable(entities.find(InferenceRunRow.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(DomainException::notFound);
    }

    private static String node() {
        return System.getProperty("jboss.node.name", "local");
    }
}
