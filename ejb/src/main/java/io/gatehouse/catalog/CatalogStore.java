package io.gatehouse.catalog;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.ResultSeal;
import io.gatehouse.catalog.csv.BrokenFile;
import io.gatehouse.catalog.landing.FileStamp;
import io.gatehouse.catalog.landing.Landed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Keeps what is landed. Each change is a transaction of its own, together with its audit event. */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CatalogStore {

    /** The actor of landings: they run for the source's owners, not for the person who pressed the button. */
    static final String ACTOR = "system:landing";

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    ResultSeal seal;

    @Inject
    Clock clock;

    KnownDataset known(String dataset) {
        return Optional.ofNullable(entities.find(LandedDatasetRow.class, dataset)).map(row -> row.known(fields(dataset)))
                .orElse(KnownDataset.NOTHING);
    }

    /** The swap: from this commit on, new requests read the new table. */
    void landed(String run, String dataset, String source, Landed landed) {
        var row = row(dataset, source);
        row.land(source, run, landed, clock.instant());
        fields(dataset).land(dataset, row.isFirstVersion(), landed.types(), entities::persist);
        landed.errors().first().forEach(error -> entities.persist(new ImportErrorRow(run,
                new ImportProblem(dataset, error.row(), 0, error.column(), error.code()))));
        raiseRevision();
        audit.record(AuditEvent.of(AuditEvent.Type.DATASET_LANDED, ACTOR).with("source", source)
                .with("dataset", dataset).with("import", run).with("table", landed.table())
                .with("rows", landed.rows()).with("errors", landed.errors().total()).with("content", seal.of(landed.digest())));
    }

    /** The file is what is landed already. */
    void unchanged(String dataset, String source, FileStamp stamp) {
        row(dataset, source).check(stamp, clock.instant());
    }

    /** The file cannot be landed. */
    void failed(String run, String dataset, String source, BrokenFile broken) {
        row(dataset, source).fail(broken, clock.instant());
        entities.persist(new ImportErrorRow(run, new ImportProblem(dataset, 0, broken.line(), null, broken.code())));
        audit.record(AuditEvent.of(AuditEvent.Type.DATASET_LANDED, ACTOR).ended(AuditEvent.Outcome.FAILED)
                .with("source", source).with("dataset", dataset).with("import", run).with("code", broken.code())
                .with("line", broken.line()));
    }

    private LandedDatasetRow row(String dataset, String source) {
        var known = entities.find(LandedDatasetRow.class, dataset, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        var created = new LandedDatasetRow(dataset, source);
        entities.persist(created);
        return created;
    }

    private LandedFields fields(String dataset) {
        return new LandedFields(entities.createQuery("SELECT f FROM LandedFieldRow f WHERE f.dataset = :dataset",
                LandedFieldRow.class).setParameter("dataset", dataset).getResultList());
    }

    private void raiseRevision() {
        entities.createQuery("UPDATE CatalogRevision r SET r.revision = r.revision + 1").executeUpdate();
    }
}
