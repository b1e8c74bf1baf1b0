package io.gatehouse.governance.inventory;

import io.gatehouse.access.FieldRules;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.DatasetState;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.governance.checks.PolicyChecks;
import io.gatehouse.identity.directory.PeopleByRole;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts the inventory together. Pure. */
final class InventoryBuilder {

    private final PolicySnapshot snapshot;
    private final Policy policy;
    private final LocalDate today;
    private final Map<String, DatasetState> states = new LinkedHashMap<>();
    private final Optional<PeopleByRole> people;
    private final Map<RoleSpec, RoleSight> sights = new LinkedHashMap<>();
    private final Map<String, Set<String>> namesInReports = new LinkedHashMap<>();

    InventoryBuilder(PolicySnapshot snapshot, LocalDate today, List<DatasetState> states, Optional<PeopleByRole> people) {
        this.snapshot = snapshot;
        this.policy = snapshot.policy();
        this.today = today;
        this.people = people;
        states.forEach(state -> this.states.put(state.dataset(), state));
        policy.roles().forEach(role -> sights.put(role, RoleSight.of(role, snapshot, today)));
        policy.reports().forEach(report -> namesInReports.put(report.key(), SqlNames.in(report.sql())));
    }

    InventoryView build() {
        return new InventoryView(snapshot.version(), today, people.isPresent(), people.map(PeopleByRole::asOf).orElse(null),
                policy.roles().stream().map(this::role).toList(),
                policy.sources().stream().map(source -> new InventoryView.Source(source.key(),
                        source.title() == null ? source.key() : source.title(), code(source.kind()), source.owner(),
                        policy.datasets().stream().filter(d -> d.source().equals(source.key())).map(this::dataset).toList())).toList());
    }

    private InventoryView.Role role(RoleSpec role) {
        return new InventoryView.Role(role.key(), role.title() == null ? role.key() : role.title(), role.clearance().code(),
                sights.get(role).workflows(), people.map(p -> p.with(role.key())).orElse(List.of()));
    }

    private InventoryView.Dataset dataset(DatasetSpec spec) {
        var landed = snapshot.catalog().dataset(spec.key());
        var reports = policy.reports().stream()
                .filter(r -> namesInReports.get(r.key()).contains(spec.key().toLowerCase(Locale.ROOT)))
                .map(r -> new InventoryView.Report(r.key(), r.title(), r.published() != null)).toList();
        return new InventoryView.Dataset(spec.key(), spec.title() == null ? spec.key() : spec.title(), spec.label(),
                spec.documents() != null, landing(spec), fields(spec, landed), workflows(spec), reports,
                access(spec, landed, reports.stream().map(InventoryView.Report::key).toList()),
                landed.map(l -> PolicyChecks.unknownFields(policy, l)).orElse(List.of()));
    }

    private InventoryView.Landing landing(DatasetSpec spec) {
        var state = states.get(spec.key());
        return state == null ? null : new InventoryView.Landing(state.version(), state.rows(), state.errors(), state.landedAt(),
                state.checkedAt(), state.failureCode());
    }

    private List<InventoryView.Workflow> workflows(DatasetSpec spec) {
        return policy.workflows().stream().filter(w -> w.datasets().contains(spec.key()))
                .map(w -> new InventoryView.Workflow(w.key(), w.title(), code(w.status()))).toList();
    }

    private TreeMap<String, InventoryView.Access> access(DatasetSpec spec, Optional<LandedDataset> landed, List<String> reports) {
        var access = new TreeMap<String, InventoryView.Access>();
        var names = landed.map(l -> List.copyOf(l.types().keySet())).orElse(List.of());
        sights.forEach((role, sight) -> access.put(role.key(), new InventoryView.Access(
                sight.dataset(spec.key(), names, reports), conditions(role, spec.key()))));
        return access;
    }

    private List<String> conditions(RoleSpec role, String dataset) {
        var conditions = new ArrayList<String>();
        for (var grant : role.grants()) {
            if (grant instanceof Grant.OfDatasets of && of.datasets().contains(dataset)) {
                switch (of.rows()) {
                    case Grant.RowRule.All all -> {
                        return List.of();
                    }
                    case Grant.RowRule.Where where -> conditions.add(where.condition());
                    case Grant.RowRule.Via via -> conditions.add("via " + via.parent() + " on " + via.on());
                }
            }
        }
        return conditions.stream().distinct().toList();
    }

    private List<InventoryView.Field> fields(DatasetSpec spec, Optional<LandedDataset> landed) {
        var rules = new FieldRules(spec);
        return Stream.concat(landed.stream().flatMap(l -> l.types().keySet().stream()), spec.fields().keySet().stream()).distinct()
                .map(name -> field(spec, rules, name, landed.flatMap(l -> l.field(name)))).toList();
    }

    private InventoryView.Field field(DatasetSpec spec, FieldRules rules, String name, Optional<LandedDataset.LandedField> landed) {
        var said = Optional.ofNullable(spec.fields().get(name));
        var access = new TreeMap<String, Visibility>();
        sights.forEach((role, sight) -> access.put(role.key(), sight.field(spec.key(), name)));
        return new InventoryView.Field(name, landed.map(f -> f.type().code()).orElse(null), rules.label(name),
                said.map(FieldSpec::derivedFrom).orElse(List.of()), said.map(FieldSpec::meaning).orElse(Meaning.NONE),
                said.isEmpty() && landed.map(f -> !f.firstLanding()).orElse(false), landed.isPresent(), access);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
