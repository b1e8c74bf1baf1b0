package io.gatehouse.access;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Denial;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out, for one caller in one workflow, each dataset once; a row rule that goes by a parent asks for the parent first. */
final class DatasetRules {

    private final WorkflowSpec workflow;
    private final List<RoleSpec> roles;
    private final PolicySnapshot snapshot;
    private final LocalDate today;
    private final Trace trace;
    private final ControlLadder ladder;
    private final RowRules rowRules;
    private final Caller caller;
    private final KnownDatasets known;
    private final Map<String, Optional<KnownDataset>> done = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    /** Grants by the datasets that they name, in the policy's order. */
    private final Map<String, List<Given>> givens = new HashMap<>();
    private final Set<String> ofWorkflow;

    /** @param known what others came to under the same policy and catalog; null: everything is worked out here */
    DatasetRules(Caller caller, WorkflowSpec workflow, List<RoleSpec> roles, PolicySnapshot snapshot, LocalDate today, Trace trace,
                 KnownDatasets known) {
        this.caller = caller;
        this.known = known;
        this.workflow = workflow;
        this.roles = roles;
        this.snapshot = snapshot;
        this.today = today;
        this.trace = trace;
        this.ladder = ControlLadder.of(snapshot.policy());
        this.rowRules = new RowRules(caller, snapshot, parent -> dataset(parent).map(KnownDataset::dataset));
        this.ofWorkflow = new HashSet<>(workflow.datasets());
        for (RoleSpec role : roles) {
            for (int entry = 0; entry < role.grants().size(); entry++) {
                if (role.grants().get(entry) instanceof Grant.OfDatasets grant) {
                    var given = new Given(role, entry, grant);
                    new LinkedHashSet<>(grant.datasets()).forEach(key -> givens.computeIfAbsent(key, k -> new ArrayList<>()).add(given));
                }
            }
        }
    }

    /** The dataset as far as it exists; empty where nothing of it does, and in a cycle of parents. */
    Optional<KnownDataset> dataset(String key) {
        var result = done.get(key);
        if (result != null) {
            return result;
        }
        if (!ofWorkflow.contains(key)) {
            return absent(Reason.Rule.DATASET_NOT_IN_WORKFLOW, key);
        }
        if (!underWay.add(key)) {
            return Optional.empty();
        }
        result = known == null || trace.listens() ? landed(key) : known.get(key, workflow.key(), caller, today, () -> landed(key));
        underWay.remove(key);
        done.put(key, result);
        return result;
    }

    private Optional<KnownDataset> landed(String key) {
        var spec = snapshot.policy().dataset(key);
        if (spec.isEmpty()) {
            return absent(Reason.Rule.DATASET_ABSENT, key);
        }
        var landed = snapshot.catalog().dataset(key);
        if (landed.isEmpty()) {
            return absent(Reason.Rule.NOT_LANDED, key);
        }
        return Spelling.agrees(snapshot.policy(), landed.get()) ? entitled(spec.get(), landed.get()) : absent(Reason.Rule.SPELLING, key);
    }

    private Optional<KnownDataset> entitled(DatasetSpec spec, LandedDataset landed) {
        var rules = new FieldRules(spec);
        var pairs = new HashMap<String, List<Pair>>();
        for (LandedDataset.LandedField field : landed.fields()) {
            if (field.firstLanding() || isLabelled(spec, field.name())) {
                if (trace.listens() || !denied(spec, rules, field.name())) { // a trace hears of a denial at each grant
                    pairs.put(field.name(), new ArrayList<>());
                }
            } else if (trace.listens()) {
                trace.hear(Reason.of(Reason.Rule.NEW_FIELD, spec.key(), field.name(), null));
            }
        }
        givens.getOrDefault(spec.key(), List.of()).forEach(given -> collect(given, spec, landed, rules, pairs));
        var fields = new LinkedHashMap<String, Entitlement.Field>();
        var derivation = new Derivation(spec.key(), rules, pairs, trace);
        for (LandedDataset.LandedField field : landed.fields()) {
            var allowances = derivation.allowances(field.name());
            if (!allowances.isEmpty()) {
                fields.put(field.name(), new Entitlement.Field(field.name(), field.type(), derivation.label(field.name()), allowances));
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(KnownDataset.of(new Entitlement.Dataset(spec.key(),
                spec.title(), landed.table(), spec.identity().stream().filter(fields::containsKey).toList(), fields)));
    }

    static boolean isLabelled(DatasetSpec spec, String field) {
        var said = spec.fields().get(field);
        return said != null && said.label() != null;
    }

    /** Adds a pair to every field that this grant passes for. */
    private void collect(Given given, DatasetSpec spec, LandedDataset landed, FieldRules rules, Map<String, List<Pair>> pairs) {
        var lapse = Validity.lapse(given.grant(), workflow, today);
        if (lapse != null) {
            say(lapse, spec.key(), null, given, null);
            return;
        }
        var rows = rowRules.bind(given.grant().rows(), landed);
        if (rows.condition() == null) {
            say(rows.kept(), spec.key(), null, given, rows.detail());
            return;
        }
        pairs.forEach((field, passing) -> {
            if (!given.grant().fields().covers(field)) {
                say(Reason.Rule.FIELD_NOT_GRANTED, spec.key(), field, given, null);
            } else if (!trace.listens() || !denied(spec, rules, field)) {
                var mask = given.grant().masks().get(field);
                var label = labelOfValue(mask, rules.label(field));
                var kept = kept(given, label);
                if (kept == null) {
                    passing.add(new Pair(mask, rows.condition(), label));
                }
                if (trace.listens()) {
                    say(kept == null ? Reason.Rule.GIVES : kept, spec.key(), field, given, kept == null ? MaskText.of(mask) : label.level().code());
                }
            }
        });
    }

    /** Rules 3 and 4 of the permission model, and the control ladder; null where nothing keeps the value away. */
    private Reason.Rule kept(Given given, Label label) {
        if (!AccessRules.isCleared(label, given.role())) {
            return Reason.Rule.ABOVE_CLEARANCE;
        }
        if (!label.isWithin(workflow.ceiling())) {
            return Reason.Rule.ABOVE_CEILING;
        }
        return ladder.rung(label.level()).allows(given.grant()) ? null : Reason.Rule.GRANT_TOO_LONG;
    }

    private static Label labelOfValue(MaskSpec mask, Label full) {
        return mask == null || mask.label() == null ? full : mask.label();
    }

    private boolean denied(DatasetSpec spec, FieldRules rules, String field) {
        for (RoleSpec role : roles) {
            for (int entry = 0; entry < role.denials().size(); entry++) {
                if (covers(role.denials().get(entry), spec, rules, field)) {
                    hear(Reason.Rule.DENIED, spec.key(), field, role, entry, null);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean covers(Denial denial, DatasetSpec spec, FieldRules rules, String field) {
        return Denials.covers(denial, spec.key(), field, rules.label(field))
                || rules.origins(field).stream().anyMatch(origin -> Denials.covers(denial, spec.key(), origin, rules.label(origin)));
    }

    private void say(Reason.Rule rule, String dataset, String field, Given given, String detail) {
        hear(rule, dataset, field, given.role(), given.entry(), detail);
    }

    private void hear(Reason.Rule rule, String dataset, String field, RoleSpec role, int entry, String detail) {
        if (trace.listens()) {
            trace.hear(new Reason(rule, dataset, field, role.key(), entry, detail));
        }
    }

    private <T> Optional<T> absent(Reason.Rule rule, String dataset) {
        if (trace.listens()) {
            trace.hear(Reason.of(rule, dataset, null, null));
        }
        return Optional.empty();
    }

    /** A grant and its place among those of its role. */
    private record Given(RoleSpec role, int entry, Grant.OfDatasets grant) {
    }

    /** A grant of a role that passes for a field: how its value is shown, on which rows, under which label. */
    record Pair(MaskSpec mask, Predicate condition, Label label) {
    }
}
