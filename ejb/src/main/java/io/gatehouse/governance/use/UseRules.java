package io.gatehouse.governance.use;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.use.GivenFields;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is granted, beside what was used; and the policy without what was not. Pure. */
final class UseRules {

    private final PolicySnapshot snapshot;
    private final Uses uses;
    private final LocalDate today;

    UseRules(PolicySnapshot snapshot, Uses uses, LocalDate today) {
        this.snapshot = snapshot;
        this.uses = uses;
        this.today = today;
    }

    /**
     * By workflow, role, and grant.
     *
     * @param reads whether the reader sees what is of a source with that owner
     * @param changes whether they may end it
     */
    List<UseView.Line> lines(Predicate<String> reads, Predicate<String> changes) {
        var lines = new ArrayList<UseView.Line>();
        for (WorkflowSpec workflow : snapshot.policy().workflows()) {
            for (RoleSpec role : snapshot.policy().roles()) {
                if (workflow.roles().contains(role.key())) {
                    var given = GivenFields.of(snapshot, workflow.key(), role, today);
                    for (int entry = 0; entry < role.grants().size(); entry++) {
                        int at = entry;
                        given.of(entry).forEach((dataset, fields) -> lines.add(line(workflow, role, at, dataset, List.copyOf(fields),
                                isTheirs(snapshot.policy(), role.grants().get(at), dataset, changes))));
                    }
                }
            }
        }
        return lines.stream().filter(line -> isTheirs(snapshot.policy(), grant(line), line.dataset(), reads)).toList();
    }

    private Grant grant(UseView.Line line) {
        return snapshot.policy().role(line.role()).orElseThrow().grants().get(line.entry() - 1);
    }

    private UseView.Line line(WorkflowSpec workflow, RoleSpec role, int entry, String dataset, List<String> fields, boolean mayEnd) {
        var grant = role.grants().get(entry);
        var used = fields.stream().filter(field -> uses.isUsed(workflow.key(), role.key(), dataset, field)).toList();
        var unused = fields.stream().filter(field -> !used.contains(field)).toList();
        var state = used.isEmpty() ? "unused" : unused.isEmpty() ? "used" : "part";
        var noted = used.isEmpty() ? new Uses.Noted(0, null) : uses.of(workflow.key(), role.key(), dataset);
        return new UseView.Line(workflow.key(), role.key(), GrantId.of(role, grant), entry + 1, dataset, fields, used, unused, state, noted.days(), noted.last(),
                used.isEmpty() ? 0 : uses.people(workflow.key(), role.key(), dataset), grant.until(), grant.recertifyBy(),
                mayEnd && !isUsed(role, grant, dataset));
    }

    /** Whether anybody used anything of the dataset through the role, in any workflow that the grant is good for. */
    private boolean isUsed(RoleSpec role, Grant grant, String dataset) {
        return snapshot.policy().workflows().stream().map(WorkflowSpec::key)
                .filter(workflow -> grant.workflows().isEmpty() || grant.workflows().contains(workflow))
                .anyMatch(workflow -> switch (grant) {
                    case Grant.OfReports reports -> reports.reports().stream().anyMatch(report -> uses.isUsed(workflow, role.key(), dataset, report));
                    case Grant.OfDatasets of -> uses.isUsed(workflow, role.key(), dataset);
                });
    }

    /**
     * The policy without what the grant gives of the dataset.
     *
     * @throws DomainException NOT_FOUND where there is no such role, or the data are not the caller's; CONFLICT
     *     {@code grant-changed}, and {@code grant-used} where somebody has used it
     */
    Policy without(String roleKey, String grantId, String dataset, Predicate<String> isTheirs) {
        var role = snapshot.policy().role(roleKey).orElseThrow(DomainException::notFound);
        int entry = GrantId.find(role, grantId);
        var grant = role.grants().get(entry);
        if (!datasets(snapshot.policy(), grant, dataset).findAny().isPresent() || !isTheirs(snapshot.policy(), grant, dataset, isTheirs)) {
            throw DomainException.notFound();
        }
        if (isUsed(role, grant, dataset)) {
            throw DomainException.conflict("grant-used");
        }
        var grants = new ArrayList<>(role.grants());
        if (grant instanceof Grant.OfDatasets of && of.datasets().size() > 1) {
            grants.set(entry, of.of(of.datasets().stream().filter(each -> !each.equals(dataset)).toList()));
        } else {
            grants.remove(entry);
        }
        return snapshot.policy().with(role.with(grants));
    }

    /** Whether all that the grant gives of a dataset, or all reports that it gives, is of sources that such a role owns. */
    static boolean isTheirs(Policy policy, Grant grant, String dataset, Predicate<String> isTheirs) {
        var datasets = datasets(policy, grant, dataset).toList();
        return !datasets.isEmpty() && datasets.stream().allMatch(key -> policy.dataset(key).flatMap(spec -> policy.source(spec.source()))
                .map(SourceSpec::owner).filter(isTheirs).isPresent());
    }

    private static Stream<String> datasets(Policy policy, Grant grant, String dataset) {
        return switch (grant) {
            case Grant.OfDatasets of -> of.datasets().stream().filter(dataset::equals);
            case Grant.OfReports of -> !dataset.equals(GivenFields.PUBLISHED) ? Stream.empty()
                    : of.reports().stream().flatMap(key -> policy.report(key).stream()).flatMap(report -> Owned.datasets(policy, report));
        };
    }
}
