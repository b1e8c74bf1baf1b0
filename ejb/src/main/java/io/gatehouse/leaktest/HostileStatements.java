package io.gatehouse.leaktest;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.leaktest.view.Literals;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Statements that try to learn of what is hidden, made for the datasets of a workflow: every field is named, visible or not. */
final class HostileStatements {

    private static final int FIELDS = 4;

    private final CatalogSnapshot catalog;
    private final List<String> statements = new ArrayList<>();

    private HostileStatements(CatalogSnapshot catalog) {
        this.catalog = catalog;
    }

    static List<String> of(List<String> datasets, List<Link> links, CatalogSnapshot catalog) {
        var hostile = new HostileStatements(catalog);
        datasets.forEach(key -> hostile.dataset(catalog.dataset(key).orElseThrow()));
        links.stream().filter(hostile::holds).distinct().forEach(hostile::link);
        if (!datasets.isEmpty()) {
            hostile.system(catalog.dataset(datasets.getFirst()).orElseThrow());
        }
        return hostile.statements.stream().distinct().toList();
    }

    private void add(String... all) {
        statements.addAll(List.of(all));
    }

    private void dataset(LandedDataset landed) {
        var d = Literals.name(landed.key());
        var first = Literals.name(landed.fields().getFirst().name());
        add("SELECT * FROM " + d, "SELECT COUNT(*) AS n FROM " + d, "SELECT " + first + " FROM " + d + " LIMIT 2", "SELECT " + first + " FROM " + d + " OFFSET 1",
                "SELECT ROW_NUMBER() OVER () AS r FROM " + d);
        landed.fields().forEach(field -> add("SELECT " + Literals.name(field.name()) + " FROM " + d));
        fields(landed, FieldType.NUMBER).forEach(field -> number(d, first, field));
        fields(landed, FieldType.TEXT).forEach(field -> text(d, first, field));
        Stream.concat(fields(landed, FieldType.DATE), fields(landed, FieldType.TIMESTAMP)).forEach(field -> time(d, first, field));
    }

    private static Stream<String> fields(LandedDataset landed, FieldType type) {
        return landed.fields().stream().filter(field -> field.type() == type).map(field -> Literals.name(field.name())).limit(FIELDS);
    }

    private void number(String d, String first, String n) {
        add("SELECT MAX(" + n + ") AS h, MIN(" + n + ") AS l, AVG(" + n + ") AS a, SUM(" + n + ") AS s FROM " + d,
                "SELECT " + first + ", 1 / " + n + " AS x FROM " + d, "SELECT 1 / (" + n + " - " + n + ") AS x FROM " + d,
                "SELECT CASE WHEN " + n + " > 1 THEN 1 / 0 ELSE 0 END AS x FROM " + d, "SELECT " + n + " * " + n + " * " + n + " * " + n + " AS x FROM " + d,
                "SELECT SQRT(" + n + ") AS x FROM " + d, "SELECT " + first + " FROM " + d + " WHERE " + n + " > 1", "SELECT " + first + " FROM " + d + " WHERE 1 / " + n + " > 0",
                "SELECT " + first + " FROM " + d + " ORDER BY " + n + " DESC LIMIT 2", "SELECT " + first + " FROM " + d + " WHERE " + n + " = (SELECT MAX(" + n + ") FROM " + d + ")",
                "SELECT " + first + ", RANK() OVER (ORDER BY " + n + ") AS r FROM " + d, "SELECT " + n + ", COUNT(*) AS c FROM " + d + " GROUP BY " + n + " HAVING COUNT(*) > 1");
    }

    private void text(String d, String first, String t) {
        add("SELECT DISTINCT " + t + " FROM " + d, "SELECT COUNT(DISTINCT " + t + ") AS n FROM " + d, "SELECT CAST(" + t + " AS DECIMAL) AS x FROM " + d,
                "SELECT CAST(" + t + " AS DATE) AS x FROM " + d, "SELECT " + t + ", COUNT(*) AS n FROM " + d + " GROUP BY " + t + " HAVING COUNT(*) > 1",
                "SELECT " + first + " FROM " + d + " WHERE " + t + " LIKE '%\\'", "SELECT SUBSTRING(" + t + " FROM -5) AS x FROM " + d,
                "SELECT " + first + ", COUNT(*) OVER (PARTITION BY " + t + ") AS n FROM " + d);
    }

    private void time(String d, String first, String t) {
        add("SELECT EXTRACT(YEAR FROM " + t + ") AS y, COUNT(*) AS n FROM " + d + " GROUP BY EXTRACT(YEAR FROM " + t + ")",
                "SELECT " + first + " FROM " + d + " ORDER BY " + t + " DESC LIMIT 2", "SELECT MAX(" + t + ") AS h FROM " + d);
    }

    private boolean holds(Link link) {
        return catalog.dataset(link.from()).flatMap(d -> d.field(link.column())).isPresent() && catalog.dataset(link.to()).flatMap(d -> d.field(link.toColumn())).isPresent();
    }

    private void link(Link link) {
        var a = Literals.name(link.from());
        var b = Literals.name(link.to());
        var on = "x." + Literals.name(link.column()) + " = y." + Literals.name(link.toColumn());
        var column = Literals.name(link.column());
        var toColumn = Literals.name(link.toColumn());
        add("SELECT x." + column + " AS a, y." + toColumn + " AS b FROM " + a + " x LEFT JOIN " + b + " y ON " + on,
                "SELECT y." + toColumn + " AS a, x." + column + " AS b FROM " + b + " y LEFT JOIN " + a + " x ON " + on,
                "SELECT x." + column + " AS a FROM " + a + " x LEFT JOIN " + b + " y ON " + on + " WHERE y." + toColumn + " IS NULL",
                "SELECT y." + toColumn + " AS a, COUNT(x." + column + ") AS n FROM " + b + " y LEFT JOIN " + a + " x ON " + on + " GROUP BY y." + toColumn,
                "SELECT x." + column + " AS a, y." + toColumn + " AS b FROM " + a + " x FULL JOIN " + b + " y ON " + on,
                "SELECT " + toColumn + " FROM " + b + " WHERE " + toColumn + " NOT IN (SELECT " + column + " FROM " + a + ")",
                "SELECT y." + toColumn + " FROM " + b + " y WHERE NOT EXISTS (SELECT 1 FROM " + a + " x WHERE " + on + ")",
                "SELECT " + toColumn + " FROM " + b + " EXCEPT SELECT " + column + " FROM " + a, "SELECT " + toColumn + " FROM " + b + " INTERSECT SELECT " + column + " FROM " + a);
    }

    private void system(LandedDataset landed) {
        var d = Literals.name(landed.key());
        var first = Literals.name(landed.fields().getFirst().name());
        add("SELECT \"No such field\" FROM " + d, "SELECT * FROM no_such_dataset", "SELECT ctid FROM " + d, "SELECT xmin FROM " + d, "SELECT * FROM pg_catalog.pg_stats",
                "SELECT * FROM information_schema.tables", "SELECT * FROM landed." + Literals.name(landed.table()), "SELECT pg_sleep(1)", "SELECT CURRENT_USER", "SELECT RANDOM() AS r FROM " + d,
                "DELETE FROM " + d, "WITH RECURSIVE r AS (SELECT " + first + " FROM " + d + ") SELECT * FROM r", "SELECT " + first + " FROM " + d + " TABLESAMPLE BERNOULLI (50)",
                "SELECT " + first + " FROM " + d + "; SELECT 1", "SELECT " + first + " FROM");
    }
}
