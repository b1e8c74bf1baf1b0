package io.gatehouse.catalog;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.ImportState.State;
import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps how imports go. Each change is a transaction of its own. */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ImportRuns {

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    ActiveImports active;

    @Inject
    Clock clock;

    /** What {@link #open} found or made. */
    record Opened(ImportState state, boolean isNew) {
    }

    /** The import of the source that runs, or a new one. The database allows one at a time, on all nodes. */
    Opened open(String source, String subject, long policyVersion, int datasets) {
        var running = running(source).filter(run -> !interrupted(run));
        var state = running.map(run -> run.state(List.of())).orElseGet(() -> create(source, datasets));
        audit.record(AuditEvent.of(Type.IMPORT_STARTED, subject).in(null, policyVersion).with("source", source)
                .with("import", state.id()).with("already-running", running.isPresent()));
        return new Opened(state, running.isEmpty());
    }

    /** Work on a dataset begins; false where somebody asked to stop. */
    boolean begin(String id, String dataset) {
        var run = locked(id);
        run.begin(dataset);
        return run.isRunning() && !run.isStopRequested();
    }

    /** Rows of the dataset so far; false where somebody asked to stop. */
    boolean progress(String id, long rows) {
        var run = locked(id);
        run.progress(rows);
        return run.isRunning() && !run.isStopRequested();
    }

    void done(String id, DatasetLander.Outcome outcome) {
        locked(id).done(outcome.rows(), outcome.bytes(), outcome.errors());
    }

    void end(String id, State how) {
        var run = locked(id);
        run.end(how, clock.instant());
        audit.record(AuditEvent.of(Type.IMPORT_ENDED, CatalogStore.ACTOR)
                .ended(how == State.FAILED || how == State.INTERRUPTED ? Outcome.FAILED : Outcome.DONE)
                .with("import", id).with("source", run.source()).with("state", how.code()));
    }

    /** Asks an import to stop; one that has ended stays as it is. */
    void requestStop(String id, String subject) {
        locked(id).requestStop();
        audit.record(AuditEvent.of(Type.IMPORT_STOPPED, subject).with("import", id));
    }

    /** Marks what this node was working on when it ended. */
    void markInterrupted() {
        entities.createQuery("SELECT r FROM ImportRunRow r WHERE r.state = :running", ImportRunRow.class)
                .setParameter("running", State.RUNNING).getResultList().forEach(this::interrupted);
    }

    private boolean interrupted(ImportRunRow run) {
        if (!run.isOf(active.node()) || active.contains(run.id())) {
            return false;
        }
        run.end(State.INTERRUPTED, clock.instant());
        entities.flush();
        return true;
    }

    private ImportState create(String source, int datasets) {
        var run = new ImportRunRow(UUID.randomUUID().toString(), source, active.node(), datasets, clock.instant());
        active.add(run.id());
        entities.persist(run);
        entities.flush();
        return run.state(List.of());
    }

    private Optional<ImportRunRow> running(String source) {
        return entities.createQuery("SELECT r FROM ImportRunRow r WHERE r.source = :source AND r.state = :running",
                        ImportRunRow.class).setParameter("source", source).setParameter("running", State.RUNNING)
                .getResultStream().findFirst();
    }

    private ImportRunRow locked(String id) {
        return Optional.ofNullable(entities.find(ImportRunRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(DomainException::notFound);
    }
}
