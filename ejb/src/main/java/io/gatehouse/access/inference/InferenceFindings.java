package io.gatehouse.access.inference;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.inference.InferenceRun.State;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Properties;

/**
 * Forbidden fields that can be computed from visible ones, as advice: all of them for who governs AI, and for data owners those
 * whose target is of a source of theirs. Shares are figures on hidden data: they go to nobody else, and in coarse steps.
 */
@Stateless
@RolesAllowed({"ai-governance", "data-owner"})
public class InferenceFindings {

    @Inject
    private AccessControl access;

    @Inject
    private InferenceRuns runs;

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** What the last search found and the policy declares, judged under the policy in force today. */
    public InferenceReport report() {
        var snapshot = access.snapshot();
        var run = runs.last();
        var candidates = new ArrayList<>(InferenceRules.declared(snapshot.policy()));
        runs.candidates().stream().filter(c -> candidates.stream().noneMatch(d -> d.target().equals(c.target()) && d.columns().equals(c.columns())))
                .forEach(candidates::add);
        var findings = new InferenceRules(snapshot, LocalDate.now(clock)).findings(candidates.stream()
                .filter(c -> isTheirs(snapshot, c)).toList());
        audit.record(AuditEvent.of(AuditEvent.Type.INFERENCE_READ, current.caller().subject()).in(null, snapshot.version())
                .with("count", findings.size()));
        return new InferenceReport(run.orElse(null), findings);
    }

    /** Starts a search and returns at once: the one that runs, or the last to go on, or a new one. */
    public InferenceRun start() {
        var snapshot = access.snapshot();
        var opened = runs.open(current.caller().subject(), snapshot.version(), basis(snapshot), InferenceSearch.datasets(snapshot).size());
        if (opened.isNew()) {
            begin(opened.run().id(), snapshot.version());
        }
        return opened.run();
    }

    /** Asks the search to stop, which it does before its next statement. NOT_FOUND where there never was one. */
    public InferenceRun stop() {
        runs.requestStop(current.caller().subject());
        return runs.last().orElseThrow(DomainException::notFound);
    }

    private void begin(String id, long version) {
        var parameters = new Properties();
        parameters.setProperty("run", id);
        parameters.setProperty("policyVersion", String.valueOf(version));
        try {
            BatchRuntime.getJobOperator().start("find-inferences", parameters);
        } catch (BatchRuntimeException notStarted) {
            runs.end(id, State.FAILED);
            throw DomainException.unavailable("inference-not-started", notStarted);
        }
    }

    private boolean isTheirs(PolicySnapshot snapshot, Candidate candidate) {
        var caller = current.caller();
        return caller.hasRole("ai-governance") || snapshot.policy().dataset(candidate.target().dataset())
                .flatMap(dataset -> snapshot.policy().source(dataset.source())).map(SourceSpec::owner).filter(caller::hasRole).isPresent();
    }

    private static String basis(PolicySnapshot snapshot) {
        var tables = new StringBuilder().append(snapshot.version());
        InferenceSearch.datasets(snapshot).forEach(key -> tables.append(' ').append(snapshot.catalog().dataset(key).orElseThrow().table()));
        return tables.toString();
    }
}
