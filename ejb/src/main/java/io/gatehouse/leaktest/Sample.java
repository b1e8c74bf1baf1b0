package io.gatehouse.leaktest;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.leaktest.view.Literals;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.query.sql.DataSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies a sample of the landed data into drafts of {@link ShadowDatabase#A}: rows that belong together stay together. Which rows
 * it takes depends on their identity alone where they have one, so that a change elsewhere leaves the sample as it is.
 */
final class Sample {

    private final ShadowDatabase database;
    private final CatalogSnapshot catalog;
    private final Policy policy;
    private final List<Link> links;
    private final int rows;
    private final long seed;

    /** @param rows of each dataset at most */
    Sample(ShadowDatabase database, CatalogSnapshot catalog, Policy policy, List<Link> links, int rows, long seed) {
        this.database = database;
        this.catalog = catalog;
        this.policy = policy;
        this.links = links;
        this.rows = rows;
        this.seed = seed;
    }

    void take(List<String> datasets) {
        var left = new LinkedHashMap<String, Boolean>();
        for (String key : datasets) {
            var landed = catalog.dataset(key).orElseThrow();
            left.put(key, database.number("SELECT count(*) FROM (SELECT FROM " + source(landed) + " LIMIT " + (rows + 1) + ") x") <= rows);
        }
        var done = new ArrayList<String>();
        while (!left.isEmpty()) {
            var next = next(left, done);
            copy(catalog.dataset(next).orElseThrow(), done);
            left.remove(next);
            done.add(next);
        }
    }

    /** Small ones first, then those that lead to what is copied already. */
    private String next(Map<String, Boolean> left, List<String> done) {
        return left.keySet().stream().filter(left::get).findFirst()
                .or(() -> left.keySet().stream().filter(key -> link(key, done).isPresent()).findFirst())
                .orElseGet(() -> left.keySet().iterator().next());
    }

    private Optional<Link> link(String key, List<String> done) {
        return links.stream().map(link -> link.from().equals(key) ? link : new Link(link.to(), link.toColumn(), link.from(), link.column()))
                .filter(link -> link.from().equals(key) && done.contains(link.to()) && has(link.from(), link.column()) && has(link.to(), link.toColumn())
                        && catalog.dataset(link.from()).orElseThrow().types().get(link.column()) == catalog.dataset(link.to()).orElseThrow().types().get(link.toColumn()))
                .findFirst();
    }

    private boolean has(String dataset, String column) {
        return catalog.dataset(dataset).flatMap(landed -> landed.field(column)).isPresent();
    }

    private void copy(LandedDataset dataset, List<String> done) {
        var hash = "hashtextextended(" + identity(dataset) + ", " + seed + ")";
        var kin = link(dataset.key(), done).map(link -> "(t." + Literals.name(link.column()) + " IN (SELECT p." + Literals.name(link.toColumn()) + " FROM "
                + ShadowDatabase.draft(ShadowDatabase.A, catalog.dataset(link.to()).orElseThrow()) + " p)) IS TRUE AND " + hash + " % 4 <> 0 DESC, ").orElse("");
        var draft = ShadowDatabase.draft(ShadowDatabase.A, dataset);
        database.update("CREATE UNLOGGED TABLE " + draft + " AS SELECT " + ShadowDatabase.columns(dataset, "t") + " FROM " + source(dataset)
                + " t ORDER BY " + kin + hash + " LIMIT " + rows);
        database.update("ANALYZE " + draft);
    }

    private String identity(LandedDataset dataset) {
        var columns = policy.dataset(dataset.key()).map(DatasetSpec::identity).orElse(List.of()).stream().filter(name -> dataset.field(name).isPresent())
                .map(name -> "t." + Literals.name(name)).toList();
        return columns.isEmpty() ? "t::text" : "ROW(" + String.join(", ", columns) + ")::text";
    }

    private static String source(LandedDataset dataset) {
        return ShadowDatabase.table(DataSchema.LANDED, dataset);
    }
}
