package io.gatehouse.query.sql;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Predicate;
import io.gatehouse.access.Predicates;
import io.gatehouse.shared.FieldRef;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a dataset's place: its named fields, each as the caller sees it, on those rows alone on which every one
 * of them is visible.
 */
final class SecuredTable {

    private static final String ROW = "t";

    private SecuredTable() {
    }

    /** @param named fields of this dataset that the whole statement names */
    static Fragment of(Entitlement.Dataset dataset, Tables.Table table, List<String> named) {
        var columns = new ArrayList<Fragment>();
        var visible = new ArrayList<Predicate>();
        for (String name : named) {
            var field = dataset.fields().get(name);
            visible.add(field.visible());
            columns.add(Fragment.of(cell(field, new FieldRef(dataset.key(), name)), " AS " + table.column(name).alias()));
        }
        if (!rowsFollow(dataset, named)) {
            visible.addFirst(dataset.rowVisible());
        }
        var condition = Predicates.and(visible);
        var where = condition instanceof Predicate.Always ? "" : Fragment.of(" WHERE ", PredicateSql.of(condition, ROW));
        return Fragment.of("(SELECT ", Fragment.join(", ", columns), " FROM ", new Slot.Relation(dataset.table()), " AS " + ROW, where, ")");
    }

    /** Whether a row on which these fields are visible is visible by them: one of them is never masked to null. */
    static boolean rowsFollow(Entitlement.Dataset dataset, List<String> named) {
        return named.stream().anyMatch(name -> dataset.fields().get(name).allowances().stream()
                .noneMatch(Entitlement.Allowance::isNullMask));
    }

    private static Fragment cell(Entitlement.Field field, FieldRef ref) {
        var column = ROW + "." + SqlText.name(field.name());
        var ways = new ArrayList<Way>();
        for (Entitlement.Allowance allowance : field.allowances()) {
            var shown = allowance.isFull() ? Fragment.of(column) : MaskSql.of(allowance.mask(), column, field.type(), ref);
            if (!ways.isEmpty() && ways.getLast().shown.key().equals(shown.key())) {
                var last = ways.removeLast();
                ways.add(new Way(shown, Predicates.or(List.of(last.condition, allowance.condition()))));
            } else {
                ways.add(new Way(shown, allowance.condition()));
            }
        }
        if (ways.size() == 1 || ways.getFirst().condition instanceof Predicate.Always) {
            return ways.getFirst().shown;
        }
        var sql = new ArrayList<Object>(List.of("CASE"));
        for (Way way : ways) {
            sql.addAll(List.of(" WHEN ", PredicateSql.of(way.condition, ROW), " THEN ", way.shown));
        }
        sql.add(" END");
        return Fragment.of(sql.toArray());
    }

    private record Way(Fragment shown, Predicate condition) {
    }
}
