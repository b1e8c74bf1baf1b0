package io.gatehouse.oracle.cedar;

import static io.gatehouse.oracle.cedar.CedarText.entity;
import static io.gatehouse.oracle.cedar.CedarText.field;
import static io.gatehouse.oracle.cedar.CedarText.set;
import static io.gatehouse.oracle.cedar.CedarText.string;

import com.cedarpolicy.model.slice.Policy;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.Denial;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A governance policy without conditions on rows, said in Cedar: {@code enter} a workflow, see a field {@code full} or
 * {@code masked}. Levels are longs, categories sets, days are counted from 1970, a derived field lies in its origins.
 */
final class CedarPolicies {

    private final Set<Policy> policies = new HashSet<>();
    private final ControlLadder ladder;

    private CedarPolicies(ControlLadder ladder) {
        this.ladder = ladder;
    }

    static Set<Policy> of(io.gatehouse.policy.Policy policy) {
        var said = new CedarPolicies(ControlLadder.of(policy));
        policy.workflows().forEach(said::workflow);
        policy.roles().forEach(said::role);
        said.add("forbid(principal, action in [%s, %s], resource) unless { resource.known && context.workflow.datasets.contains(resource.dataset) }"
                .formatted(entity("Action", "full"), entity("Action", "masked")));
        return said.policies;
    }

    private void workflow(WorkflowSpec workflow) {
        for (String role : workflow.roles()) {
            add("permit(principal in %s, action == %s, resource == %s) when { resource.status == \"approved\" }"
                    .formatted(entity("Role", role), entity("Action", "enter"), entity("Workflow", workflow.key())));
        }
    }

    private void role(RoleSpec role) {
        for (Grant grant : role.grants()) {
            if (grant instanceof Grant.OfDatasets of) {
                full(role, of);
                of.masks().forEach((field, mask) -> masked(role, of, field, mask));
            }
        }
        role.denials().forEach(denial -> denial(role, denial));
    }

    private void full(RoleSpec role, Grant.OfDatasets grant) {
        permit(role, grant, "full", "%s && %s && !%s.contains(resource.name)".formatted(datasets(grant), fields(grant), set(grant.masks().keySet())), null);
    }

    private void masked(RoleSpec role, Grant.OfDatasets grant, String field, MaskSpec mask) {
        permit(role, grant, "masked", "%s && %s && resource.name == %s".formatted(datasets(grant), fields(grant), string(field)), mask.label());
    }

    private void permit(RoleSpec role, Grant.OfDatasets grant, String action, String covered, Label declared) {
        var level = declared == null ? "resource.level" : String.valueOf(declared.level().ordinal());
        var categories = declared == null ? "resource.categories" : set(declared.categories());
        var conditions = new ArrayList<>(List.of(covered, "%s <= %d".formatted(level, role.clearance().ordinal()),
                level + " <= context.workflow.ceiling", "context.workflow.categories.containsAll(%s)".formatted(categories)));
        if (grant.from() != null) {
            conditions.add("context.today >= " + grant.from().toEpochDay());
        }
        if (grant.until() != null) {
            conditions.add("context.today <= " + grant.until().toEpochDay());
        }
        if (!grant.workflows().isEmpty()) {
            conditions.add(set(grant.workflows()) + ".contains(context.workflow.key)");
        }
        Arrays.stream(Level.values()).filter(rung -> !ladder.rung(rung).allows(grant))
                .forEach(rung -> conditions.add("%s != %d".formatted(level, rung.ordinal())));
        add("permit(principal in %s, action == %s, resource) when { %s }"
                .formatted(entity("Role", role.key()), entity("Action", action), String.join(" && ", conditions)));
    }

    private static String datasets(Grant.OfDatasets grant) {
        return set(grant.datasets()) + ".contains(resource.dataset)";
    }

    private static String fields(Grant.OfDatasets grant) {
        return switch (grant.fields()) {
            case Grant.FieldSelection.All all -> "true";
            case Grant.FieldSelection.Only only -> set(only.names()) + ".contains(resource.name)";
            case Grant.FieldSelection.Except except -> "!" + set(except.names()) + ".contains(resource.name)";
        };
    }

    /** A field's categories are joined with those of its origins, so a denial by category needs no look at them; one by name does. */
    private void denial(RoleSpec role, Denial denial) {
        var datasets = denial.datasets().isEmpty() ? "true" : set(denial.datasets()) + ".contains(resource.dataset)";
        var categories = denial.categories().isEmpty() ? "true" : "resource.categories.containsAny(%s)".formatted(set(denial.categories()));
        var named = denial.fields().isEmpty() ? "true" : denial.datasets().stream().flatMap(dataset -> denial.fields().stream()
                .map(name -> "resource in " + field(dataset, name))).reduce((a, b) -> a + " || " + b).orElse("false");
        add("forbid(principal in %s, action in [%s, %s], resource) when { %s && %s && (%s) }".formatted(entity("Role", role.key()),
                entity("Action", "full"), entity("Action", "masked"), datasets, categories, named));
    }

    private void add(String text) {
        policies.add(new Policy(text + ";", "p" + policies.size()));
    }
}
