package io.gatehouse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole policy at one version, as the governance file says it: immutable, in the file's order, already checked
 * for shape and references ({@code policy.file}). What it says of fields is joined with what landing found in
 * {@code access}.
 */
public record Policy(List<String> attributes, List<LevelControls> controls, List<SourceSpec> sources,
                     List<DatasetSpec> datasets, List<ReportSpec> reports, List<RoleSpec> roles,
                     List<WorkflowSpec> workflows, List<CompilationRule> compilations, List<VendorSpec> vendors,
                     List<SystemSpec> systems) {

    public static final Policy EMPTY = new Policy(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of());

    public Policy {
        attributes = List.copyOf(attributes);
        controls = List.copyOf(controls);
        sources = KeyedList.of(sources, SourceSpec::key);
        datasets = KeyedList.of(datasets, DatasetSpec::key);
        reports = KeyedList.of(reports, ReportSpec::key);
        roles = KeyedList.of(roles, RoleSpec::key);
        workflows = KeyedList.of(workflows, WorkflowSpec::key);
        compilations = List.copyOf(compilations);
        vendors = KeyedList.of(vendors, VendorSpec::key);
        systems = List.copyOf(systems);
    }

    public Optional<SourceSpec> source(String key) {
        return KeyedList.find(sources, key);
    }

    public Optional<DatasetSpec> dataset(String key) {
        return KeyedList.find(datasets, key);
    }

    public Optional<ReportSpec> report(String key) {
        return KeyedList.find(reports, key);
    }

    public Optional<RoleSpec> role(String key) {
        return KeyedList.find(roles, key);
    }

    /** The same policy with that role in the place of the one of its key, or at the end. */
    public Policy with(RoleSpec role) {
        var changed = new ArrayList<>(roles);
        int at = changed.stream().map(RoleSpec::key).toList().indexOf(role.key());
        if (at < 0) {
            changed.add(role);
        } else {
            changed.set(at, role);
        }
        return new Policy(attributes, controls, sources, datasets, reports, changed, workflows, compilations, vendors, systems);
    }

    public Optional<VendorSpec> vendor(String key) {
        return KeyedList.find(vendors, key);
    }

    public Optional<WorkflowSpec> workflow(String key) {
        return KeyedList.find(workflows, key);
    }
}
