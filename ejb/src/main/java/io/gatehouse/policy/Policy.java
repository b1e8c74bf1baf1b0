package io.gatehouse.policy;

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
        sources = List.copyOf(sources);
        datasets = List.copyOf(datasets);
        reports = List.copyOf(reports);
        roles = List.copyOf(roles);
        workflows = List.copyOf(workflows);
        compilations = List.copyOf(compilations);
        vendors = List.copyOf(vendors);
        systems = List.copyOf(systems);
    }

    public Optional<SourceSpec> source(String key) {
        return sources.stream().filter(s -> key.equals(s.key())).findFirst();
    }

    public Optional<DatasetSpec> dataset(String key) {
        return datasets.stream().filter(d -> key.equals(d.key())).findFirst();
    }

    public Optional<ReportSpec> report(String key) {
        return reports.stream().filter(r -> key.equals(r.key())).findFirst();
    }

    public Optional<RoleSpec> role(String key) {
        return roles.stream().filter(r -> key.equals(r.key())).findFirst();
    }

    public Optional<VendorSpec> vendor(String key) {
        return vendors.stream().filter(v -> key.equals(v.key())).findFirst();
    }

    public Optional<WorkflowSpec> workflow(String key) {
        return workflows.stream().filter(w -> key.equals(w.key())).findFirst();
    }
}
