package io.gatehouse.system.vendor;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Workflows that are another one told by a vendor: same readers, datasets and ceiling, and grants that name the one are good for the other. */
public final class Twins {

    private Twins() {
    }

    public static WorkflowSpec of(WorkflowSpec like, String key, List<String> providers, ModelUse models) {
        return new WorkflowSpec(key, "Told by " + providers.getFirst(), like.purpose(), like.owner(), like.status(), like.roles(), like.datasets(),
                like.ceiling(), providers, like.oversight(), like.keep(), models, null);
    }

    /** The same, with a person who looks before it is released. */
    static WorkflowSpec beforeRelease(WorkflowSpec flow) {
        return new WorkflowSpec(flow.key(), flow.title(), flow.purpose(), flow.owner(), flow.status(), flow.roles(), flow.datasets(),
                flow.ceiling(), flow.providers(), Oversight.BEFORE_RELEASE, flow.keep(), flow.models(), null);
    }

    /** @param twins keys of the twins by the key of the workflow that they are like */
    public static Policy with(Policy policy, List<VendorSpec> vendors, List<WorkflowSpec> workflows, Map<String, List<String>> twins) {
        return new Policy(policy.attributes(), policy.controls(), policy.sources(), policy.datasets(), policy.reports(),
                policy.roles().stream().map(role -> new RoleSpec(role.key(), role.title(), role.clearance(),
                        role.grants().stream().map(grant -> widened(grant, twins)).toList(), role.denials())).toList(),
                joined(policy.workflows(), workflows), policy.compilations(), joined(policy.vendors(), vendors), policy.systems());
    }

    /** The same, but that role has no grants. */
    static Policy withoutGrants(Policy policy, String key) {
        policy.role(key).orElseThrow();
        return new Policy(policy.attributes(), policy.controls(), policy.sources(), policy.datasets(), policy.reports(),
                policy.roles().stream().map(role -> role.key().equals(key)
                        ? new RoleSpec(role.key(), role.title(), role.clearance(), List.of(), role.denials()) : role).toList(),
                policy.workflows(), policy.compilations(), policy.vendors(), policy.systems());
    }

    private static Grant widened(Grant grant, Map<String, List<String>> twins) {
        var more = new ArrayList<>(grant.workflows());
        grant.workflows().forEach(workflow -> more.addAll(twins.getOrDefault(workflow, List.of())));
        return switch (grant) {
            case Grant.OfDatasets of -> new Grant.OfDatasets(of.datasets(), of.fields(), of.masks(), of.rows(), more, of.from(), of.until(), of.recertifyBy());
            case Grant.OfReports of -> new Grant.OfReports(of.reports(), more, of.from(), of.until(), of.recertifyBy());
        };
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
