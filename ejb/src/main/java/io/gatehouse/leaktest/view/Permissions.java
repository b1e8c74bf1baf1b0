package io.gatehouse.leaktest.view;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Denial;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which grants pass for which field, sentence by sentence of the permission model. */
final class Permissions {

    /** A grant that passes for a field: through which mask (null: in full), on which rows. */
    record Way(MaskSpec mask, Grant.RowRule rule, Condition rows) {
    }

    private final Beholder beholder;
    private final RowRules rules;
    private final Map<String, List<Way>> ways = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /** Says which rows a rule stands for; empty where it denies. */
    interface RowRules {
        Optional<Condition> rows(Grant.RowRule rule, String dataset);
    }

    Permissions(Beholder beholder, RowRules rules) {
        this.beholder = beholder;
        this.rules = rules;
    }

    /** Only if the workflow is approved and one of the person's roles is among its roles. */
    boolean admits() {
        return workflow().filter(w -> w.status() == WorkflowSpec.Status.APPROVED && w.ceiling() != null)
                .filter(w -> w.roles().stream().anyMatch(beholder.caller().roles()::contains)).isPresent();
    }

    /** A field exists iff some grant passes for it, and its origins allow it. */
    boolean exists(String dataset, String field) {
        return ways(dataset, field).stream().anyMatch(way -> way.mask() == null ? originsInFull(dataset, field)
                : origins(dataset, field).stream().allMatch(origin -> exists(dataset, origin)));
    }

    private boolean inFull(String dataset, String field) {
        return ways(dataset, field).stream().anyMatch(way -> way.mask() == null) && originsInFull(dataset, field);
    }

    private boolean originsInFull(String dataset, String field) {
        return origins(dataset, field).stream().allMatch(origin -> inFull(dataset, origin));
    }

    List<String> existing(String dataset) {
        return beholder.catalog().dataset(dataset).map(landed -> landed.fields().stream().map(LandedDataset.LandedField::name)
                .filter(field -> exists(dataset, field)).toList()).orElse(List.of());
    }

    List<String> origins(String dataset, String field) {
        return fieldSpec(dataset, field).map(FieldSpec::derivedFrom).orElse(List.of());
    }

    /** The grants that pass for a field; none inside a circle of parents. */
    List<Way> ways(String dataset, String field) {
        var key = dataset + '.' + field;
        var known = ways.get(key);
        if (known != null) {
            return known;
        }
        if (!underWay.add(key)) {
            return List.of();
        }
        var found = passing(dataset, field);
        underWay.remove(key);
        ways.put(key, found);
        return found;
    }

    private List<Way> passing(String dataset, String field) {
        var found = new ArrayList<Way>();
        if (!admits() || !isKnown(dataset, field)) {
            return found;
        }
        for (RoleSpec role : roles()) {
            for (Grant grant : role.grants()) {
                if (grant instanceof Grant.OfDatasets of && passes(role, of, dataset, field)) {
                    rules.rows(of.rows(), dataset).ifPresent(rows -> found.add(new Way(of.masks().get(field), of.rows(), rows)));
                }
            }
        }
        return found;
    }

    private boolean passes(RoleSpec role, Grant.OfDatasets grant, String dataset, String field) {
        var workflow = workflow().orElseThrow();
        boolean covered = grant.datasets().contains(dataset) && selects(grant.fields(), field) && isValid(grant)
                && (grant.workflows().isEmpty() || grant.workflows().contains(workflow.key()));
        if (!covered || denied(dataset, field) || ancestors(dataset, field, new TreeSet<>()).stream().anyMatch(origin -> denied(dataset, origin))) {
            return false;
        }
        var mask = grant.masks().get(field);
        var label = mask != null && mask.label() != null ? mask.label() : label(dataset, field);
        return role.clearance() != null && label.level().compareTo(role.clearance()) <= 0 && workflow.datasets().contains(dataset)
                && label.level().compareTo(workflow.ceiling().level()) <= 0
                && workflow.ceiling().categories().containsAll(label.categories()) && isShortEnough(grant, label);
    }

    /** Where the control ladder knows a longest grant for the level, the grant must have both ends within it. */
    private boolean isShortEnough(Grant grant, Label label) {
        return beholder.policy().controls().stream().filter(rung -> rung.level() == label.level() && rung.longestGrant() != null)
                .allMatch(rung -> grant.from() != null && grant.until() != null && !grant.until().isAfter(grant.from().plus(rung.longestGrant())));
    }

    private static boolean selects(Grant.FieldSelection fields, String field) {
        return switch (fields) {
            case Grant.FieldSelection.All all -> true;
            case Grant.FieldSelection.Only only -> only.names().contains(field);
            case Grant.FieldSelection.Except except -> !except.names().contains(field);
        };
    }

    private boolean isValid(Grant grant) {
        return (grant.from() == null || !beholder.today().isBefore(grant.from()))
                && (grant.until() == null || !beholder.today().isAfter(grant.until()))
                && (grant.recertifyBy() == null || !beholder.today().isAfter(grant.recertifyBy()));
    }

    private boolean denied(String dataset, String field) {
        return roles().stream().flatMap(role -> role.denials().stream()).anyMatch(denial -> covers(denial, dataset, field));
    }

    private boolean covers(Denial denial, String dataset, String field) {
        return (denial.datasets().isEmpty() || denial.datasets().contains(dataset))
                && (denial.fields().isEmpty() || denial.fields().contains(field))
                && (denial.categories().isEmpty() || label(dataset, field).categories().stream().anyMatch(denial.categories()::contains));
    }

    /** A field that appeared later is hidden from everybody until its owner labels it. */
    private boolean isKnown(String dataset, String field) {
        var landed = beholder.catalog().dataset(dataset).flatMap(d -> d.field(field));
        return landed.isPresent() && spec(dataset).isPresent()
                && (landed.get().firstLanding() || fieldSpec(dataset, field).map(FieldSpec::label).isPresent());
    }

    private Label label(String dataset, String field) {
        var label = spec(dataset).orElseThrow().label();
        label = fieldSpec(dataset, field).map(FieldSpec::label).map(label::join).orElse(label);
        for (String origin : ancestors(dataset, field, new TreeSet<>())) {
            label = fieldSpec(dataset, origin).map(FieldSpec::label).map(label::join).orElse(label);
        }
        return label;
    }

    private Set<String> ancestors(String dataset, String field, Set<String> found) {
        origins(dataset, field).stream().filter(found::add).forEach(origin -> ancestors(dataset, origin, found));
        return found;
    }

    private List<RoleSpec> roles() {
        return beholder.policy().roles().stream().filter(role -> beholder.caller().roles().contains(role.key())).toList();
    }

    private Optional<WorkflowSpec> workflow() {
        return beholder.policy().workflows().stream().filter(w -> w.key().equals(beholder.workflow())).findFirst();
    }

    Optional<DatasetSpec> spec(String dataset) {
        return beholder.policy().datasets().stream().filter(d -> d.key().equals(dataset)).findFirst();
    }

    private Optional<FieldSpec> fieldSpec(String dataset, String field) {
        return spec(dataset).map(DatasetSpec::fields).map(fields -> fields.get(field));
    }
}
