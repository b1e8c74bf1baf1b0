package io.gatehouse.catalog;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is landed. */
@Stateless
@PermitAll
public class Catalog {

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    @Inject
    SnapshotCache cache;

    @Inject
    CurrentCaller current;

    @Inject
    AuditTrail audit;

    /**
     * What is landed, as the caller's transaction sees it; costs one read of a number where nothing changed. For
     * decisions: holds names and types, no data, and goes to no reader as it is.
     */
    public CatalogSnapshot snapshot() {
        return cache.get(this::revision, this::load);
    }

    /** How each dataset stands, by key. */
    @RolesAllowed({"data-owner", "ai-governance", "it-admin", "auditor"})
    public List<DatasetState> datasets() {
        var problems = problems();
        var fields = fields();
        var states = rows().stream()
                .map(row -> row.state(fields(fields, row), problems.getOrDefault(row.dataset(), List.of()))).toList();
        audit.record(AuditEvent.of(AuditEvent.Type.CATALOG_READ, current.caller().subject()).with("count", states.size()));
        return states;
    }

    private long revision() {
        return entities.createQuery("SELECT r.revision FROM CatalogRevision r", Long.class).getSingleResult();
    }

    private CatalogSnapshot load() {
        var fields = fields();
        return new CatalogSnapshot(rows().stream().filter(LandedDatasetRow::isLanded)
                .map(row -> row.landed(fields(fields, row)))
                .collect(Collectors.toMap(LandedDataset::key, dataset -> dataset)));
    }

    private List<LandedDatasetRow> rows() {
        return entities.createQuery("SELECT d FROM LandedDatasetRow d ORDER BY d.dataset", LandedDatasetRow.class)
                .getResultList();
    }

    /** The columns of all datasets, by dataset. */
    private Map<String, List<LandedFieldRow>> fields() {
        return entities.createQuery("SELECT f FROM LandedFieldRow f", LandedFieldRow.class).getResultStream()
                .collect(Collectors.groupingBy(LandedFieldRow::dataset));
    }

    private static LandedFields fields(Map<String, List<LandedFieldRow>> all, LandedDatasetRow row) {
        return new LandedFields(all.getOrDefault(row.dataset(), List.of()));
    }

    /** The errors of the versions that are current, by dataset. */
    private Map<String, List<ImportProblem>> problems() {
        return entities.createQuery("SELECT e FROM ImportErrorRow e, LandedDatasetRow d WHERE e.dataset = d.dataset "
                        + "AND e.run = d.landedByRun ORDER BY e.dataset, e.row, e.field", ImportErrorRow.class)
                .getResultStream().map(ImportErrorRow::problem)
                .collect(Collectors.groupingBy(ImportProblem::dataset));
    }
}
