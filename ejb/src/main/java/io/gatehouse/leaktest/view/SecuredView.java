package io.gatehouse.leaktest.view;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The secured view V of one person in a workflow, as SQL: the visible rows with their visible cells, masked cells as
 * masked. Two states of the data with equal V must give equal answers.
 */
public final class SecuredView {

    private static final Comparator<Permissions.Way> PREFERENCE = Comparator.comparing((Permissions.Way way) ->
            way.mask() == null ? -1 : way.mask().kind().ordinal()).thenComparing(way ->
            way.mask() == null || way.mask().width() == null ? java.math.BigDecimal.ZERO : way.mask().width());

    private final Beholder beholder;
    private final UnaryOperator<String> place;
    private final Permissions permissions;

    /** @param place where a dataset's rows stand, by its key, as SQL */
    public SecuredView(Beholder beholder, UnaryOperator<String> place) {
        this.beholder = beholder;
        this.place = place;
        this.permissions = new Permissions(beholder, this::rows);
    }

    /** Whether the person may see anything in this workflow. */
    public boolean admits() {
        return permissions.admits();
    }

    /** Whether a field exists for the person. */
    public boolean exists(String dataset, String field) {
        return permissions.exists(dataset, field);
    }

    /** What the person sees of a row, as one text; NULL where the row is not visible. */
    public String row(String dataset, String alias) {
        var cells = permissions.existing(dataset).stream().map(field -> cell(dataset, field, alias)).toList();
        return cells.isEmpty() ? "NULL::text" : "(CASE WHEN " + visible(dataset, alias) + " THEN ROW(" + String.join(", ", cells) + ")::text END)";
    }

    /** A value that could stand in a cell instead, as far as the person can tell by the cell itself. */
    public String other(String dataset, String field, String alias, String any) {
        var type = type(dataset, field);
        var column = alias + '.' + Literals.name(field);
        if (!permissions.exists(dataset, field)) {
            return any;
        }
        var cases = ways(dataset, field).stream().map(way -> " WHEN " + allowed(dataset, field, way, alias) + " THEN "
                + (way.mask() == null ? column : Masking.other(way.mask(), column, type, any))).collect(Collectors.joining());
        return "CASE WHEN NOT COALESCE(" + visible(dataset, alias) + ", FALSE) THEN " + any + cases + " ELSE " + any + " END";
    }

    /** Datasets whose rows are visible by rows of that dataset: those that go by it as a parent, directly or not. */
    public List<String> dependents(String dataset) {
        var found = new TreeSet<String>();
        beholder.policy().roles().stream().flatMap(role -> role.grants().stream()).forEach(grant -> {
            if (grant instanceof Grant.OfDatasets of && of.rows() instanceof Grant.RowRule.Via via && via.parent().equals(dataset)) {
                found.addAll(of.datasets());
            }
        });
        found.remove(dataset);
        var all = new TreeSet<>(found);
        found.forEach(child -> all.addAll(dependents(child)));
        return List.copyOf(all);
    }

    /** Columns that a role's conditions compare with claims: dataset and column, by claim. */
    public static Map<String, List<String>> claims(io.gatehouse.policy.RoleSpec role) {
        var found = new TreeMap<String, List<String>>();
        role.grants().forEach(grant -> {
            if (grant instanceof Grant.OfDatasets of && of.rows() instanceof Grant.RowRule.Where where) {
                Condition.columnsOfClaims(where.condition()).forEach((claim, column) ->
                        of.datasets().forEach(dataset -> found.putIfAbsent(claim, List.of(dataset, column))));
            }
        });
        return found;
    }

    private String cell(String dataset, String field, String alias) {
        var column = alias + '.' + Literals.name(field);
        var type = type(dataset, field);
        var cases = new ArrayList<String>();
        for (Permissions.Way way : ways(dataset, field)) {
            cases.add("WHEN " + allowed(dataset, field, way, alias) + " THEN " + (way.mask() == null ? "'full' || COALESCE('=' || " + plain(column, type) + ", '')"
                    : "'" + way.mask().kind() + (way.mask().width() == null ? "" : way.mask().width().toPlainString()) + "' || COALESCE('=' || "
                    + Masking.seen(way.mask(), column, type) + ", '')"));
        }
        return "CASE " + String.join(" ", cases) + " END";
    }

    private static String plain(String column, FieldType type) {
        return type == FieldType.NUMBER ? "trim_scale(" + column + ")::text" : column + "::text";
    }

    /** A row is visible iff one of its cells is; a null mask makes no row visible. */
    private String visible(String dataset, String alias) {
        return any(permissions.existing(dataset).stream().flatMap(field -> permissions.ways(dataset, field).stream()
                .filter(way -> way.mask() == null || way.mask().kind() != MaskSpec.Kind.NULL)
                .map(way -> allowed(dataset, field, way, alias))).distinct().toList());
    }

    private List<Permissions.Way> ways(String dataset, String field) {
        return permissions.ways(dataset, field).stream().sorted(PREFERENCE).toList();
    }

    /** The way's own rows, and those of the origins: in full for a full value, visible for a masked one. */
    private String allowed(String dataset, String field, Permissions.Way way, String alias) {
        var all = new ArrayList<String>();
        all.add('(' + way.rows().on(alias) + ") IS TRUE");
        permissions.origins(dataset, field).forEach(origin -> all.add(any(permissions.ways(dataset, origin).stream()
                .filter(of -> way.mask() != null || of.mask() == null).map(of -> allowed(dataset, origin, of, alias)).toList())));
        return all.stream().distinct().collect(Collectors.joining(" AND ", "(", ")"));
    }

    private static String any(List<String> conditions) {
        return conditions.isEmpty() ? "FALSE" : conditions.stream().distinct().collect(Collectors.joining(" OR ", "(", ")"));
    }

    private Optional<Condition> rows(Grant.RowRule rule, String dataset) {
        var types = landed(dataset).types();
        return switch (rule) {
            case Grant.RowRule.All all -> Optional.of(alias -> "TRUE");
            case Grant.RowRule.Where where -> Condition.read(where.condition(),
                    new ConditionReader.Context(types, beholder.caller().attributes()));
            case Grant.RowRule.Via via -> via(via, dataset);
        };
    }

    /** Visible iff the parent row is. A parent of which nothing exists for the person denies. */
    private Optional<Condition> via(Grant.RowRule.Via via, String dataset) {
        var identity = permissions.spec(via.parent()).map(DatasetSpec::identity).orElse(List.of());
        if (identity.size() != 1 || beholder.catalog().dataset(via.parent()).isEmpty() || landed(dataset).field(via.on()).isEmpty()) {
            return Optional.empty();
        }
        var key = landed(via.parent()).types().get(identity.getFirst());
        if (key == null || key != landed(dataset).types().get(via.on()) || permissions.existing(via.parent()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(alias -> "EXISTS (SELECT FROM " + place.apply(via.parent()) + ' ' + alias + "p WHERE " + alias + "p."
                + Literals.name(identity.getFirst()) + " = " + alias + '.' + Literals.name(via.on()) + " AND " + visible(via.parent(), alias + "p") + ')');
    }

    private LandedDataset landed(String dataset) {
        return beholder.catalog().dataset(dataset).orElseThrow();
    }

    private FieldType type(String dataset, String field) {
        return landed(dataset).types().get(field);
    }
}
