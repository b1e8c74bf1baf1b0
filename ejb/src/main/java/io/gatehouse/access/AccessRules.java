package io.gatehouse.access;

import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The rule: what a caller may see in a workflow. A pure function; explanations, simulations and enforcement all call it.
 * Whatever is absent, unknown or unreadable denies.
 */
public final class AccessRules {

    private AccessRules() {
    }

    /**
     * Decides for a caller and a workflow under one policy on one day.
     *
     * @return a permit with the entitlement iff the workflow is approved and the caller has one of its roles
     */
    public static Decision decide(Caller caller, String workflowKey, PolicySnapshot snapshot, LocalDate today) {
        return decide(caller, workflowKey, snapshot, today, Trace.NONE);
    }

    /** The same decision, with every step told to the trace. */
    public static Decision decide(Caller caller, String workflowKey, PolicySnapshot snapshot, LocalDate today, Trace trace) {
        return decide(caller, workflowKey, snapshot, today, trace, null);
    }

    /** The same decision, made with what others came to under the same policy and catalog. */
    static Decision decide(Caller caller, String workflowKey, PolicySnapshot snapshot, LocalDate today, KnownDatasets known) {
        return decide(caller, workflowKey, snapshot, today, Trace.NONE, known);
    }

    private static Decision decide(Caller caller, String workflowKey, PolicySnapshot snapshot, LocalDate today, Trace trace, KnownDatasets known) {
        var found = snapshot.policy().workflow(workflowKey);
        if (found.isEmpty()) {
            trace.hear(Reason.of(Reason.Rule.WORKFLOW_ABSENT));
            return new Decision.Deny(List.of("no-such-workflow"));
        }
        var workflow = found.get();
        var kept = new ArrayList<Reason.Rule>();
        if (workflow.status() != WorkflowSpec.Status.APPROVED) {
            kept.add(Reason.Rule.WORKFLOW_NOT_APPROVED);
        }
        if (workflow.ceiling() == null) {
            kept.add(Reason.Rule.WORKFLOW_WITHOUT_CEILING);
        }
        if (workflow.roles().stream().noneMatch(caller::hasRole)) {
            kept.add(Reason.Rule.NO_ROLE_OF_WORKFLOW);
        }
        kept.forEach(rule -> trace.hear(Reason.of(rule)));
        return kept.isEmpty() ? new Decision.Permit(entitlement(caller, workflow, snapshot, today, trace, known), List.of("role-of-workflow"))
                : new Decision.Deny(kept.stream().map(Reason.Rule::code).toList());
    }

    private static Entitlement entitlement(Caller caller, WorkflowSpec workflow, PolicySnapshot snapshot, LocalDate today, Trace trace,
                                           KnownDatasets known) {
        var roles = snapshot.policy().roles().stream().filter(role -> caller.hasRole(role.key())).toList();
        var rules = new DatasetRules(caller, workflow, roles, snapshot, today, trace, known);
        var datasets = new TreeMap<String, KnownDataset>();
        for (String key : workflow.datasets()) {
            rules.dataset(key).ifPresent(dataset -> datasets.put(key, dataset));
        }
        if (trace.listens()) { // why the others are absent
            snapshot.policy().datasets().forEach(other -> rules.dataset(other.key()));
        }
        return Entitlement.of(workflow.key(), datasets, Publications.of(workflow, roles, snapshot.policy(), today));
    }

    /** Whether a grant holds on this day and is good for the workflow. */
    public static boolean isGood(Grant grant, WorkflowSpec workflow, LocalDate today) {
        return Validity.holds(grant, workflow, today);
    }

    /** Rules 3 and 4 of the permission model: the clearance of the role that carries the grant, and the workflow's ceiling. */
    static boolean isWithin(Label label, RoleSpec role, WorkflowSpec workflow) {
        return isCleared(label, role) && label.isWithin(workflow.ceiling());
    }

    /** Rule 3 alone. */
    static boolean isCleared(Label label, RoleSpec role) {
        return role.clearance() != null && label.level().isWithin(role.clearance());
    }
}
