package io.gatehouse.access;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out, for one caller in one workflow, each dataset once; a row rule that goes by a parent asks for the parent first. */
final class DatasetRules {

    private final Caller caller;
    private final WorkflowSpec workflow;
    private final List<RoleSpec> roles;
    private final PolicySnapshot snapshot;
    private final LocalDate today;
    private final ControlLadder ladder;
    private final Map<String, Optional<Entitlement.Dataset>> done = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    DatasetRules(Caller caller, WorkflowSpec workflow, List<RoleSpec> roles, PolicySnapshot snapshot, LocalDate today) {
        this.caller = caller;
        this.workflow = workflow;
        this.roles = roles;
        this.snapshot = snapshot;
        this.today = today;
        this.ladder = ControlLadder.of(snapshot.policy());
    }

    /** The dataset as far as it exists; empty where nothing of it does, and in a cycle of parents. */
    Optional<Entitlement.Dataset> dataset(String key) {
        var known = done.get(key);
        if (known != null) {
            return known;
        }
        if (!workflow.datasets().contains(key) || !underWay.add(key)) {
            return Optional.empty();
        }
        var result = snapshot.policy().dataset(key).flatMap(spec ->
                snapshot.catalog().dataset(key).filter(landed -> Spelling.agrees(snapshot.policy(), landed))
                        .flatMap(landed -> entitled(spec, landed)));
        underWay.remove(key);
        done.put(key, result);
        return result;
    }

    private Optional<Entitlement.Dataset> entitled(DatasetSpec spec, LandedDataset landed) {
        var rules = new FieldRules(spec);
        var pairs = new HashMap<String, List<Pair>>();
        for (LandedDataset.LandedField field : landed.fields()) {
            if (field.firstLanding() || isLabelled(spec, field.name())) {
                pairs.put(field.name(), new ArrayList<>());
            }
        }
        roles.forEach(role -> role.grants().forEach(grant -> {
            if (grant instanceof Grant.OfDatasets ofDatasets) {
                collect(role, ofDatasets, spec, landed, rules, pairs);
            }
        }));
        var fields = new LinkedHashMap<String, Entitlement.Field>();
        var derivation = new Derivation(rules, pairs);
        for (LandedDataset.LandedField field : landed.fields()) {
            var allowances = derivation.allowances(field.name());
            if (!allowances.isEmpty()) {
                fields.put(field.name(), new Entitlement.Field(field.name(), field.type(), derivation.label(field.name()), allowances));
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Entitlement.Dataset(spec.key(), spec.title(),
                landed.table(), spec.identity().stream().filter(fields::containsKey).toList(), fields));
    }

    private static boolean isLabelled(DatasetSpec spec, String field) {
        var said = spec.fields().get(field);
        return said != null && said.label() != null;
    }

    /** Adds a pair to every field that this grant passes for. */
    private void collect(RoleSpec role, Grant.OfDatasets grant, DatasetSpec spec, LandedDataset landed, FieldRules rules,
                         Map<String, List<Pair>> pairs) {
        if (!grant.datasets().contains(spec.key()) || !Validity.holds(grant, workflow, today)) {
            return;
        }
        var condition = rows(grant.rows(), landed);
        if (condition.isEmpty()) {
            return;
        }
        pairs.forEach((field, passing) -> {
            if (grant.fields().covers(field) && !denied(spec, rules, field)) {
                var mask = grant.masks().get(field);
                var label = labelOfValue(mask, rules.label(field));
                if (AccessRules.isWithin(label, role, workflow) && ladder.rung(label.level()).allows(grant)) {
                    passing.add(new Pair(mask, condition.get(), label));
                }
            }
        });
    }

    private static Label labelOfValue(MaskSpec mask, Label full) {
        return mask == null || mask.label() == null ? full : mask.label();
    }

    private boolean denied(DatasetSpec spec, FieldRules rules, String field) {
        return roles.stream().flatMap(role -> role.denials().stream()).anyMatch(denial -> {
            if (Denials.covers(denial, spec.key(), field, rules.label(field))) {
                return true;
            }
            return rules.origins(field).stream().anyMatch(origin -> Denials.covers(denial, spec.key(), origin, rules.label(origin)));
        });
    }

    private Optional<Predicate> rows(Grant.RowRule rule, LandedDataset landed) {
        return switch (rule) {
            case Grant.RowRule.All all -> Optional.of(Predicates.ALWAYS);
            case Grant.RowRule.Where where -> where(where.condition(), landed);
            case Grant.RowRule.Via via -> via(via, landed);
        };
    }

    private Optional<Predicate> where(String condition, LandedDataset landed) {
        try {
            return ParsedConditions.parse(condition).bind(landed.types(), caller::attribute);
        } catch (RowConditionException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Predicate> via(Grant.RowRule.Via via, LandedDataset landed) {
        var identity = snapshot.policy().dataset(via.parent()).map(DatasetSpec::identity).orElse(List.of());
        var parentLanded = snapshot.catalog().dataset(via.parent());
        if (identity.size() != 1 || parentLanded.isEmpty()) {
            return Optional.empty();
        }
        var on = landed.types().get(via.on());
        var key = parentLanded.get().types().get(identity.getFirst());
        if (on == null || on != key) {
            return Optional.empty();
        }
        return dataset(via.parent()).map(parent ->
                (Predicate) new Predicate.Via(via.on(), parent.key(), parent.table(), identity.getFirst(), parent.rowVisible()));
    }

    /** A grant of a role that passes for a field: how its value is shown, on which rows, under which label. */
    record Pair(MaskSpec mask, Predicate condition, Label label) {
    }
}
