package io.gatehouse.oracle;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Random statements that know which fields they name: plain selections, joins, groups, subqueries, unions. */
public final class RandomQueries {

    /**
     * A statement.
     *
     * @param sql for the running code
     * @param plain for PostgreSQL on the copy: the same with its order made total
     * @param named fields by dataset
     */
    public record Query(String sql, String plain, Map<String, Set<String>> named) {
    }

    private final Random random;
    private final CatalogSnapshot catalog;
    private Map<String, Set<String>> named;
    private java.util.function.BiPredicate<String, String> preferred;

    public RandomQueries(Random random, CatalogSnapshot catalog) {
        this.random = random;
        this.catalog = catalog;
    }

    /** A statement that names mostly fields which pass the test. */
    public Query next(java.util.function.BiPredicate<String, String> exists) {
        named = new TreeMap<>();
        preferred = exists;
        return switch (random.nextInt(7)) {
            case 0 -> rowsOnly();
            case 1 -> grouped();
            case 2, 3 -> joined();
            case 4 -> withSubquery();
            case 5 -> united();
            default -> selected();
        };
    }

    private Query selected() {
        var d = dataset();
        var columns = columns(d, "a", 1 + random.nextInt(3));
        boolean distinct = random.nextInt(4) == 0;
        return finish("SELECT " + (distinct ? "DISTINCT " : "") + columns.list() + " FROM " + d + " a" + where(d, "a"), columns.count);
    }

    private Query rowsOnly() {
        var d = dataset();
        name(d, null);
        return finish(random.nextBoolean() ? "SELECT COUNT(*) AS n FROM " + d : "SELECT 1 AS c1 FROM " + d + " a", 1);
    }

    private Query grouped() {
        var d = dataset();
        var key = field(d, "a", null);
        var number = field(d, "a", FieldType.NUMBER);
        var having = random.nextInt(3) == 0 ? " HAVING COUNT(*) > 1" : "";
        return finish("SELECT " + key + " AS k, COUNT(*) AS n, " + pick(List.of("SUM", "MIN", "MAX", "COUNT")) + "(" + number + ") AS s FROM " + d
                + " a" + where(d, "a") + " GROUP BY " + key + having, 3);
    }

    private Query joined() {
        var left = dataset();
        var right = dataset();
        boolean counted = random.nextInt(3) == 0;
        var columns = columns(left, "a", counted ? 1 : 1 + random.nextInt(2));
        var more = columns(right, "b", 1);
        var kind = pick(List.of(" JOIN ", " LEFT JOIN ", " RIGHT JOIN ", " FULL JOIN "));
        var on = column(left, "a", "OrderNo") + " = " + column(right, "b", "Id")
                + (!kind.equals(" FULL JOIN ") && random.nextInt(3) == 0 ? " AND " + test(right, "b") : "");
        if (counted) {
            return finish("SELECT " + columns.first + " AS c1, COUNT(" + more.first + ") AS n FROM " + left + " a" + kind + right + " b ON " + on
                    + where(left, "a") + " GROUP BY " + columns.first, 2);
        }
        return finish("SELECT " + columns.list() + ", " + more.first + " AS d1 FROM " + left + " a" + kind + right + " b ON " + on + where(left, "a"),
                columns.count + 1);
    }

    private Query withSubquery() {
        var outer = dataset();
        var inner = dataset();
        var columns = columns(outer, "a", 2);
        var condition = switch (random.nextInt(4)) {
            case 0 -> column(outer, "a", "Id") + " IN (SELECT " + column(inner, "b", "OrderNo") + " FROM " + inner + " b" + where(inner, "b") + ")";
            case 1 -> "EXISTS (SELECT 1 FROM " + inner + " b WHERE " + column(inner, "b", "OrderNo") + " = " + column(outer, "a", "Id") + " AND "
                    + test(inner, "b") + ")";
            case 2 -> "NOT EXISTS (SELECT 1 FROM " + inner + " b WHERE " + column(inner, "b", "Id") + " = " + column(outer, "a", "OrderNo") + ")";
            default -> column(outer, "a", "Qty") + " > (SELECT MIN(" + column(inner, "b", "Qty") + ") FROM " + inner + " b)";
        };
        return finish("SELECT " + columns.list() + " FROM " + outer + " a WHERE " + condition, columns.count);
    }

    private Query united() {
        var left = dataset();
        var right = dataset();
        var a = field(left, "a", FieldType.NUMBER);
        var b = field(right, "b", FieldType.NUMBER);
        return finish("SELECT " + a + " AS c1 FROM " + left + " a" + where(left, "a") + (random.nextBoolean() ? " UNION ALL " : " UNION ")
                + "SELECT " + b + " AS c1 FROM " + right + " b" + where(right, "b"), 1);
    }

    /** Now and then an order of its own, and a limit that only a total order makes certain. */
    private Query finish(String body, int columns) {
        var key = random.nextInt(2) == 0 ? 1 + random.nextInt(columns) : 0;
        var down = random.nextBoolean() ? " DESC" : "";
        var limit = random.nextInt(3) == 0 ? " LIMIT " + (1 + random.nextInt(4)) : "";
        var order = new StringBuilder(key == 0 ? "" : key + down + " NULLS LAST, ");
        for (int i = 1; i <= columns; i++) {
            order.append(i == 1 ? "" : ", ").append(i).append(" NULLS LAST");
        }
        return new Query(body + (key == 0 ? "" : " ORDER BY " + key + down) + limit, body + " ORDER BY " + order + limit, named);
    }

    private record Columns(List<String> expressions, String first, int count) {
        String list() {
            var list = new ArrayList<String>();
            for (int i = 0; i < expressions.size(); i++) {
                list.add(expressions.get(i) + " AS c" + (i + 1));
            }
            return String.join(", ", list);
        }
    }

    private Columns columns(String dataset, String alias, int count) {
        var expressions = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            expressions.add(random.nextInt(5) == 0 ? field(dataset, alias, FieldType.NUMBER) + " + " + field(dataset, alias, FieldType.NUMBER)
                    : field(dataset, alias, null));
        }
        return new Columns(expressions, expressions.getFirst(), count);
    }

    private String where(String dataset, String alias) {
        return switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> " WHERE " + test(dataset, alias);
            default -> " WHERE (" + test(dataset, alias) + pick(List.of(" AND ", " OR ", " AND NOT ")) + "(" + test(dataset, alias) + "))";
        };
    }

    private String test(String dataset, String alias) {
        return switch (random.nextInt(6)) {
            case 0 -> field(dataset, alias, FieldType.TEXT) + pick(List.of(" = 'A'", " <> 'B'", " LIKE '%A%'", " IN ('A', 'b_')"));
            case 1 -> field(dataset, alias, null) + pick(List.of(" IS NULL", " IS NOT NULL"));
            case 2 -> field(dataset, alias, FieldType.DATE) + pick(List.of(" >= ", " < ")) + "DATE '2026-01-02'";
            case 3 -> field(dataset, alias, FieldType.NUMBER) + pick(List.of(" < ", " <> ")) + field(dataset, alias, FieldType.NUMBER);
            case 4 -> field(dataset, alias, FieldType.NUMBER) + " BETWEEN 0 AND 7";
            default -> field(dataset, alias, FieldType.NUMBER) + pick(List.of(" > 1", " <= 2", " = 7", " <> 0"));
        };
    }

    private String dataset() {
        var all = List.copyOf(catalog.datasets().keySet());
        var existing = all.stream().filter(d -> catalog.datasets().get(d).fields().stream().anyMatch(f -> preferred.test(d, f.name()))).toList();
        return existing.isEmpty() || random.nextInt(30) == 0 ? pick(all) : pick(existing);
    }

    private String field(String dataset, String alias, FieldType type) {
        var fields = catalog.datasets().get(dataset).fields().stream().filter(f -> type == null || f.type() == type).map(LandedField::name).toList();
        var existing = fields.stream().filter(f -> preferred.test(dataset, f)).toList();
        return column(dataset, alias, existing.isEmpty() || random.nextInt(40) == 0 ? pick(fields) : pick(existing));
    }

    private String column(String dataset, String alias, String field) {
        name(dataset, field);
        return alias + "." + field;
    }

    private void name(String dataset, String field) {
        var fields = named.computeIfAbsent(dataset, d -> new TreeSet<>());
        if (field != null) {
            fields.add(field);
        }
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
