package io.gatehouse.leaktest.job;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.job.LeakTestOverview.Line;
import io.gatehouse.leaktest.job.LeakTestRuns.Whole;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Leak tests, for who governs AI; auditors read. What is shown of a difference is cut to the viewer at every reading. */
@Stateless
@RolesAllowed({"ai-governance", "auditor"})
public class LeakTests {

    private static final int HISTORY = 50;

    @Inject
    private LeakTestRuns runs;

    @Inject
    private LeakTestJobs jobs;

    @Inject
    private NamedPeople people;

    @Inject
    private PolicyStore policies;

    @Inject
    private Catalog catalog;

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Starts a test and returns at once. NOT_FOUND where there is no such workflow; REFUSED where the order names a role, person
     * or report that does not exist; CONFLICT {@code leak-test-running} where one runs, on whatever node.
     *
     * @param seed of all that is chosen by chance; null: any
     */
    @RolesAllowed("ai-governance")
    public LeakTestState start(LeakTestOrder order, Long seed) {
        var snapshot = snapshot();
        OrderChecks.check(order, snapshot.policy());
        people.callers(order.people());
        return jobs.start(order, current.caller().subject(), null, snapshot, seed);
    }

    /** Asks a test to stop, which it does before its next request; nothing happens to one that has ended. */
    @RolesAllowed("ai-governance")
    public LeakTestState stop(String id) {
        runs.requestStop(id, current.caller().subject());
        return shown(runs.state(id), snapshot());
    }

    /** How a test stands and what it found. NOT_FOUND where there is none of that id. */
    public LeakTestState state(String id) {
        var snapshot = snapshot();
        var state = shown(runs.state(id), snapshot);
        audit.record(AuditEvent.of(AuditEvent.Type.LEAK_TEST_READ, current.caller().subject()).in(state.order().workflow(), snapshot.version()).with("test", id)
                .with("answers-shown", state.firstDifference() == null ? null : state.firstDifference().one() != null));
        return state;
    }

    /** Each workflow with its last whole test, what runs, and the last tests. */
    public LeakTestOverview overview() {
        var snapshot = snapshot();
        var running = runs.running().map(state -> shown(state, snapshot)).orElse(null);
        var history = runs.history(HISTORY).stream().map(state -> shown(state, snapshot)).toList();
        Map<String, Whole> last = runs.lastWhole().stream().collect(Collectors.toMap(whole -> whole.state().order().workflow(), Function.identity()));
        var lines = snapshot.policy().workflows().stream().filter(workflow -> workflow.status() != WorkflowSpec.Status.RETIRED)
                .map(workflow -> line(workflow, last.get(workflow.key()), snapshot)).toList();
        audit.record(AuditEvent.of(AuditEvent.Type.LEAK_TEST_READ, current.caller().subject()).in(null, snapshot.version()).with("count", history.size()));
        return new LeakTestOverview(lines, running, snapshot.policy().roles().stream().map(RoleSpec::key).sorted().toList(), history);
    }

    private Line line(WorkflowSpec workflow, Whole last, PolicySnapshot snapshot) {
        return new Line(workflow.key(), workflow.title(), workflow.status() == WorkflowSpec.Status.APPROVED, last == null ? null : shown(last.state(), snapshot),
                last != null && (last.state().policyVersion() != snapshot.version() || !last.landed().equals(Start.landed(workflow.key(), snapshot))));
    }

    private LeakTestState shown(LeakTestState state, PolicySnapshot snapshot) {
        return new ViewersShare(snapshot).of(state, AccessRules.decide(current.caller(), state.order().workflow(), snapshot, LocalDate.now(clock)));
    }

    private PolicySnapshot snapshot() {
        var versioned = policies.current();
        return new PolicySnapshot(versioned.version(), versioned.policy(), catalog.snapshot());
    }
}
