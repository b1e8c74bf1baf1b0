package io.gatehouse.catalog;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.policy.store.Versioned;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Imports of sources: a data owner's own sources (those whose owner is a role of theirs), all of them for who governs AI
 * and who runs the server. The source of somebody else is NOT_FOUND like one that does not exist.
 */
@Stateless
@RolesAllowed({"data-owner", "ai-governance", "it-admin"})
public class Imports {

    private static final int PROBLEMS_SHOWN = 200;

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    @Inject
    ImportRuns runs;

    @Inject
    PolicyStore policies;

    @Inject
    CurrentCaller current;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "gatehouse.sources.root")
    Optional<String> root;

    /**
     * Starts to land what changed in a source, and returns at once; the import that runs already, if there is one.
     * NOT_FOUND where the policy has no such source, REFUSED {@code source-kind} where it holds no files, UNAVAILABLE
     * {@code sources-root-missing} where the server has no folder for sources.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportState start(String sourceKey) {
        var subject = current.caller().subject();
        var policy = policies.current();
        var source = policy.policy().source(sourceKey).filter(this::isTheirs).orElseThrow(DomainException::notFound);
        if (source.kind() != SourceSpec.Kind.FILES) {
            throw DomainException.refused("source", "source-kind", "Only sources of kind files can be landed.");
        }
        var folder = root.orElseThrow(() -> DomainException.unavailable("sources-root-missing", null));
        var opened = runs.open(sourceKey, subject, policy.version(), DatasetPlan.of(policy.policy(), source).size());
        if (opened.isNew()) {
            begin(opened.state(), policy, folder);
        }
        return opened.state();
    }

    /** How an import stands. NOT_FOUND where there is none of that id. */
    public ImportState state(String id) {
        var state = find(id);
        audit.record(AuditEvent.of(AuditEvent.Type.IMPORT_READ, current.caller().subject()).with("import", id));
        return state;
    }

    /** Asks an import to stop; it does so within a second or so of work. Nothing happens to one that has ended. */
    public ImportState stop(String id) {
        find(id);
        runs.requestStop(id, current.caller().subject());
        entities.clear();
        return find(id);
    }

    /** The last import of each source, by source. */
    public List<ImportState> latest() {
        var states = entities.createQuery("SELECT r FROM ImportRunRow r WHERE r.sequence = (SELECT MAX(o.sequence) "
                        + "FROM ImportRunRow o WHERE o.source = r.source) ORDER BY r.source", ImportRunRow.class)
                .getResultStream().map(run -> run.state(problems(run.id()))).filter(state -> isTheirs(state.source())).toList();
        audit.record(AuditEvent.of(AuditEvent.Type.IMPORT_READ, current.caller().subject()).with("count", states.size()));
        return states;
    }

    private void begin(ImportState state, Versioned policy, String folder) {
        var parameters = new Properties();
        parameters.setProperty("run", state.id());
        parameters.setProperty("source", state.source());
        parameters.setProperty("policyVersion", String.valueOf(policy.version()));
        parameters.setProperty("root", folder);
        try {
            BatchRuntime.getJobOperator().start("land-source", parameters);
        } catch (BatchRuntimeException notStarted) {
            runs.end(state.id(), ImportState.State.FAILED);
            throw DomainException.unavailable("import-not-started", notStarted);
        }
    }

    private ImportState find(String id) {
        var run = entities.find(ImportRunRow.class, id);
        if (run == null || !isTheirs(run.state(List.of()).source())) {
            throw DomainException.notFound();
        }
        return run.state(problems(id));
    }

    /** Of a source that left the policy, who governs AI and who runs the server still see what was imported. */
    private boolean isTheirs(String source) {
        var caller = current.caller();
        return caller.hasRole("ai-governance") || caller.hasRole("it-admin")
                || policies.current().policy().source(source).filter(this::isTheirs).isPresent();
    }

    private boolean isTheirs(SourceSpec source) {
        var caller = current.caller();
        return caller.hasRole("ai-governance") || caller.hasRole("it-admin")
                || source.owner() != null && caller.hasRole(source.owner());
    }

    private List<ImportProblem> problems(String id) {
        return entities.createQuery("SELECT e FROM ImportErrorRow e WHERE e.run = :run "
                        + "ORDER BY e.dataset, e.row, e.field", ImportErrorRow.class).setParameter("run", id)
                .setMaxResults(PROBLEMS_SHOWN).getResultStream().map(ImportErrorRow::problem).toList();
    }
}
