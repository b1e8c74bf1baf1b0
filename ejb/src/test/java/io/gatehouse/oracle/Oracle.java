package io.gatehouse.oracle;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * "The rule" of the architecture's permission model, read sentence by sentence. Nothing is simplified: every field goes
 * through every role and grant, every cell through every pair.
 */
public final class Oracle {

    /** A grant of a role for a field whose four points all pass, with the condition on rows. */
    private record Pair(Grant.OfDatasets grant, Sight sight, RowTest rows, Label label) {
    }

    /** A passing pair, for a copy that is filtered by SQL: on which rows, and in full (null) or through which mask. */
    public record Way(Grant.RowRule rows, MaskSpec mask) {
    }

    private interface RowTest {
        boolean holds(Map<String, Object> row);
    }

    private final World world;
    private final Map<String, List<Pair>> pairs = new HashMap<>();
    private final Map<String, Boolean> exists = new HashMap<>();

    public Oracle(World world) {
        this.world = world;
    }

    /** Caller c may see anything in workflow w only if w is approved and one of c's roles is among w's roles. */
    public boolean admits() {
        return workflow().filter(w -> w.status() == WorkflowSpec.Status.APPROVED)
                .filter(w -> w.roles().stream().anyMatch(world.caller()::hasRole)).isPresent();
    }

    /** Field f exists for (c, w) iff some pair with f passes; of a derived field only if its origins allow it. */
    public boolean exists(String dataset, String field) {
        var known = exists.get(dataset + "." + field);
        if (known == null) {
            known = pairs(dataset, field).stream().anyMatch(pair -> pair.sight() == Sight.FULL ? originsInFull(dataset, field)
                    : origins(dataset, field).stream().allMatch(origin -> exists(dataset, origin)));
            exists.put(dataset + "." + field, known);
        }
        return known;
    }

    private boolean inFull(String dataset, String field) {
        return pairs(dataset, field).stream().anyMatch(pair -> pair.sight() == Sight.FULL) && originsInFull(dataset, field);
    }

    private boolean originsInFull(String dataset, String field) {
        return origins(dataset, field).stream().allMatch(origin -> inFull(dataset, origin));
    }

    public List<String> existing(String dataset) {
        return world.catalog().dataset(dataset).map(landed -> landed.fields().stream().map(LandedDataset.LandedField::name)
                .filter(field -> exists(dataset, field)).toList()).orElse(List.of());
    }

    /**
     * The cell is visible iff the row condition of a passing pair is TRUE on the row; in full, or through the mask that is
     * preferred. A full pair of a derived field needs its origins in full, a masked pair needs them visible.
     */
    public Sight cell(String dataset, String field, Map<String, Object> row) {
        if (!exists(dataset, field)) {
            return Sight.HIDDEN;
        }
        var origins = origins(dataset, field).stream().map(origin -> cell(dataset, origin, row)).toList();
        var best = Sight.HIDDEN;
        for (Pair pair : pairs(dataset, field)) {
            boolean originsAllow = origins.stream().allMatch(o -> pair.sight() == Sight.FULL ? o == Sight.FULL : o.isVisible());
            if (originsAllow && pair.rows().holds(row) && Sight.PREFERENCE.compare(pair.sight(), best) < 0) {
                best = pair.sight();
            }
        }
        return best;
    }

    /** A row is visible iff one of its cells is; a null mask makes no row visible. */
    public boolean row(String dataset, Map<String, Object> row) {
        return existing(dataset).stream().anyMatch(field -> cell(dataset, field, row).showsTheRow());
    }

    private List<Pair> pairs(String dataset, String field) {
        var known = pairs.get(dataset + "." + field);
        if (known == null) {
            known = passing(dataset, field);
            pairs.put(dataset + "." + field, known);
        }
        return known;
    }

    private List<Pair> passing(String dataset, String field) {
        var pairs = new ArrayList<Pair>();
        if (!admits() || !isKnown(dataset, field)) {
            return pairs;
        }
        for (RoleSpec role : roles()) {
            for (Grant grant : role.grants()) {
                if (grant instanceof Grant.OfDatasets of) {
                    pair(role, of, dataset, field).ifPresent(pairs::add);
                }
            }
        }
        return pairs;
    }

    private Optional<Pair> pair(RoleSpec role, Grant.OfDatasets grant, String dataset, String field) {
        var workflow = workflow().orElseThrow();
        // 1. covers d and f, valid at this time, good for w
        if (!grant.datasets().contains(dataset) || !grant.fields().covers(field) || !isValid(grant)
                || !(grant.workflows().isEmpty() || grant.workflows().contains(workflow.key()))) {
            return Optional.empty();
        }
        // 2. no denial of any role covers f, nor any field that f is derived from
        if (denied(dataset, field) || ancestors(dataset, field, new TreeSet<>()).stream().anyMatch(origin -> denied(dataset, origin))) {
            return Optional.empty();
        }
        // 3. and 4., on the label of the field, or on the lower one that the grant declares for the masked value
        var mask = grant.masks().get(field);
        var label = mask != null && mask.label() != null ? mask.label() : label(dataset, field);
        if (label.level().compareTo(role.clearance()) > 0 || !workflow.datasets().contains(dataset)
                || label.level().compareTo(workflow.ceiling().level()) > 0
                || !workflow.ceiling().categories().containsAll(label.categories())) {
            return Optional.empty();
        }
        // the control ladder: what the level of the value says of the longest grant
        if (!new OracleLadder(world.policy()).givesAsLong(label.level(), grant)) {
            return Optional.empty();
        }
        return rows(grant.rows(), dataset).map(test -> new Pair(grant, Sight.through(mask), test, label));
    }

    private Optional<RowTest> rows(Grant.RowRule rule, String dataset) {
        return switch (rule) {
            case Grant.RowRule.All all -> Optional.of(row -> true);
            case Grant.RowRule.Where where -> OracleCondition.read(where.condition(),
                    new OracleCondition.Context(world.catalog().dataset(dataset).orElseThrow().types(), world.caller().attributes()))
                    .map(condition -> row -> Boolean.TRUE.equals(condition.on(row)));
            case Grant.RowRule.Via via -> via(via, dataset);
        };
    }

    /** Visible iff the parent row is. A parent that does not exist for the caller is missing, and what is missing denies. */
    private Optional<RowTest> via(Grant.RowRule.Via via, String dataset) {
        var identity = spec(via.parent()).map(DatasetSpec::identity).orElse(List.of());
        var known = world.catalog().dataset(dataset).orElseThrow().field(via.on()).isPresent()
                && identity.size() == 1 && world.catalog().dataset(via.parent()).flatMap(p -> p.field(identity.getFirst())).isPresent();
        if (!known || existing(via.parent()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(row -> row.get(via.on()) != null && world.rows().get(via.parent()).stream()
                .filter(parent -> parent.get(identity.getFirst()) != null)
                .filter(parent -> OracleValues.compare(parent.get(identity.getFirst()), row.get(via.on())) == 0)
                .anyMatch(parent -> row(via.parent(), parent)));
    }

    private boolean isValid(Grant grant) {
        return (grant.from() == null || !world.today().isBefore(grant.from()))
                && (grant.until() == null || !world.today().isAfter(grant.until()))
                && (grant.recertifyBy() == null || !world.today().isAfter(grant.recertifyBy()));
    }

    private boolean denied(String dataset, String field) {
        return roles().stream().flatMap(role -> role.denials().stream()).anyMatch(denial -> covers(denial, dataset, field));
    }

    private boolean covers(Denial denial, String dataset, String field) {
        return (denial.datasets().isEmpty() || denial.datasets().contains(dataset))
                && (denial.fields().isEmpty() || denial.fields().contains(field))
                && (denial.categories().isEmpty() || label(dataset, field).categories().stream().anyMatch(denial.categories()::contains));
    }

    /** A field that appeared later is hidden from everybody until its owner labels it. Origins must be known. */
    private boolean isKnown(String dataset, String field) {
        var landed = world.catalog().dataset(dataset).flatMap(d -> d.field(field));
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

    /**
     * The label of what is seen of a field: of all passing pairs together, but for those in full where the origins are not
     * seen in full, and those masked where every row is seen in full.
     */
    public Label seen(String dataset, String field) {
        boolean whole = wholly(dataset, field);
        return Label.join(pairs(dataset, field).stream().filter(pair -> pair.sight() == Sight.FULL ? originsInFull(dataset, field) : !whole)
                .map(Pair::label).toList());
    }

    private boolean wholly(String dataset, String field) {
        return pairs(dataset, field).stream().anyMatch(pair -> pair.sight() == Sight.FULL && pair.grant().rows() instanceof Grant.RowRule.All)
                && origins(dataset, field).stream().allMatch(origin -> wholly(dataset, origin));
    }

    /** The passing pairs of a field. */
    public List<Way> ways(String dataset, String field) {
        return pairs(dataset, field).stream().map(pair -> new Way(pair.grant().rows(), pair.grant().masks().get(field))).toList();
    }

    public List<String> origins(String dataset, String field) {
        return fieldSpec(dataset, field).map(FieldSpec::derivedFrom).orElse(List.of());
    }

    private Set<String> ancestors(String dataset, String field, Set<String> found) {
        origins(dataset, field).stream().filter(found::add).forEach(origin -> ancestors(dataset, origin, found));
        return found;
    }

    private List<RoleSpec> roles() {
        return world.policy().roles().stream().filter(role -> world.caller().hasRole(role.key())).toList();
    }

    private Optional<WorkflowSpec> workflow() {
        return world.policy().workflow(world.workflow());
    }

    private Optional<DatasetSpec> spec(String dataset) {
        return world.policy().dataset(dataset);
    }

    private Optional<FieldSpec> fieldSpec(String dataset, String field) {
        return spec(dataset).map(DatasetSpec::fields).map(fields -> fields.get(field));
    }
}
