package io.gatehouse.leaktest;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.leaktest.view.Beholder;
import io.gatehouse.leaktest.view.Literals;
import io.gatehouse.leaktest.view.SecuredView;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes, in drafts of {@link ShadowDatabase#B}, another state of the data that looks the same to one person. Every step is
 * kept only if the secured view of the dataset and of those that go by it is equal afterwards, which is computed anew.
 */
final class HiddenChange {

    /** @param kept steps that changed something @param sizes how many cells or rows each of them changed */
    record Changed(List<Step> kept, long cells, Map<Step, Long> sizes) {
    }

    private static final int MOST_ROWS_ADDED = 60;

    private final ShadowDatabase database;
    private final Beholder beholder;
    private final List<String> datasets;
    private final long seed;
    private final SecuredView before;
    private final SecuredView after;
    private final Set<String> parents = new TreeSet<>();
    private final Map<String, String> digests = new HashMap<>();

    HiddenChange(ShadowDatabase database, Beholder beholder, List<String> datasets, List<Link> links, long seed) {
        this.database = database;
        this.beholder = beholder;
        this.datasets = datasets;
        this.seed = seed;
        this.before = new SecuredView(beholder, key -> ShadowDatabase.draft(ShadowDatabase.A, landed(key)));
        this.after = new SecuredView(beholder, key -> ShadowDatabase.draft(ShadowDatabase.B, landed(key)));
        links.forEach(link -> parents.add(link.to() + '.' + link.toColumn()));
        datasets.forEach(key -> digests.put(key, digest(before, key, ShadowDatabase.A)));
    }

    boolean admits() {
        return before.admits();
    }

    /** Takes the state from the first one anew and changes it by these steps, in a part of the rows. */
    Changed apply(List<Step> steps, Step.Slice slice) {
        datasets.forEach(this::startOver);
        var kept = new ArrayList<Step>();
        var sizes = new HashMap<Step, Long>();
        long cells = 0;
        for (Step step : steps) {
            var size = new long[1];
            boolean changed = step.kind() == Step.Kind.ORDER || database.keepIf(() -> {
                size[0] = change(step, slice);
                return size[0] > 0 && looksTheSame(step.dataset());
            });
            if (changed) {
                kept.add(step);
                sizes.put(step, size[0]);
                cells += step.kind() == Step.Kind.CELLS ? size[0] : size[0] * landed(step.dataset()).fields().size();
            }
        }
        if (!datasets.stream().allMatch(this::isEqual)) {
            throw new IllegalStateException("the secured view changed");
        }
        return new Changed(kept, cells, sizes);
    }

    private void startOver(String key) {
        var landed = landed(key);
        var draft = ShadowDatabase.draft(ShadowDatabase.B, landed);
        database.update("DROP TABLE IF EXISTS " + draft);
        database.update("CREATE UNLOGGED TABLE " + draft + " AS SELECT row_number() OVER () AS " + ShadowDatabase.ROW + ", "
                + ShadowDatabase.columns(landed, "t") + " FROM " + ShadowDatabase.draft(ShadowDatabase.A, landed) + " t");
    }

    private long change(Step step, Step.Slice slice) {
        var landed = landed(step.dataset());
        var part = "t." + ShadowDatabase.ROW + " % " + slice.modulus() + " = " + slice.remainder();
        return switch (step.kind()) {
            case CELLS -> cells(landed, step.field(), part);
            case ROWS_ADDED -> added(landed, part);
            case ROWS_DELETED -> database.update("DELETE FROM " + draft(landed) + " t WHERE " + hidden(landed) + " AND " + pick("gone") + " % 3 = 0 AND " + part);
            case ORDER -> 0;
        };
    }

    /** Other values where the row looks the same with them; the key of a parent only where the parent itself is hidden. */
    private long cells(LandedDataset landed, String field, String part) {
        var column = Literals.name(field);
        var other = after.other(landed.key(), field, "t", any(field, landed.types().get(field)));
        var changed = landed.fields().stream().map(f -> (f.name().equals(field) ? other : "t." + Literals.name(f.name())) + " AS " + Literals.name(f.name()))
                .collect(Collectors.joining(", "));
        var same = parents.contains(landed.key() + '.' + field) ? hidden(landed) : after.row(landed.key(), "t");
        return database.update("UPDATE " + draft(landed) + " t SET " + column + " = " + other + " WHERE " + part + " AND (" + other + ") IS DISTINCT FROM t." + column
                + " AND " + after.row(landed.key(), "t") + " IS NOT DISTINCT FROM (SELECT " + after.row(landed.key(), "n") + " FROM (SELECT " + changed + ") n)"
                + (parents.contains(landed.key() + '.' + field) ? " AND " + same : ""));
    }

    /** Copies of hidden rows, and rows made up that are hidden. */
    private long added(LandedDataset landed, String part) {
        var madeUp = landed.fields().stream().map(f -> any(f.name(), f.type()) + " AS " + Literals.name(f.name())).collect(Collectors.joining(", "));
        var into = "INSERT INTO " + draft(landed) + " (" + ShadowDatabase.ROW + ", " + names(landed) + ") ";
        int copies = database.update(into + "SELECT 1000000 + t." + ShadowDatabase.ROW + ", " + ShadowDatabase.columns(landed, "t") + " FROM " + draft(landed)
                + " t WHERE " + hidden(landed) + " AND " + pick("copied") + " % 3 = 1 AND " + part + " ORDER BY 1 LIMIT " + MOST_ROWS_ADDED);
        return copies + database.update(into + "SELECT 2000000 + t." + ShadowDatabase.ROW + ", " + ShadowDatabase.columns(landed, "t") + " FROM (SELECT t."
                + ShadowDatabase.ROW + ", " + madeUp + " FROM " + draft(landed) + " t WHERE " + part + " AND t." + ShadowDatabase.ROW + " < 1000000) t WHERE "
                + hidden(landed) + " ORDER BY 1 LIMIT " + MOST_ROWS_ADDED);
    }

    private static String names(LandedDataset landed) {
        return landed.fields().stream().map(f -> Literals.name(f.name())).collect(Collectors.joining(", "));
    }

    private String hidden(LandedDataset landed) {
        return after.row(landed.key(), "t") + " IS NULL";
    }

    /** Values that hostile statements stumble over: nothing, zero, very long, very small, those of other rows. */
    private String any(String field, FieldType type) {
        var column = "t." + Literals.name(field);
        return switch (type) {
            case TEXT -> "CASE " + pick(field) + " % 6 WHEN 0 THEN NULL WHEN 1 THEN 'A' WHEN 2 THEN '%\\' WHEN 3 THEN 'hidden 12' WHEN 4 THEN '17' ELSE COALESCE(" + column
                    + ", '') || '~' END";
            case NUMBER -> "CASE " + pick(field) + " % 7 WHEN 0 THEN NULL WHEN 1 THEN 0 WHEN 2 THEN 99999999999999999999.123456789 WHEN 3 THEN -" + column
                    + " - 1 WHEN 4 THEN 0.000001 WHEN 5 THEN " + column + " + 1 ELSE COALESCE(" + column + ", 7) * 3 + 1.17 END";
            case DATE -> "CASE " + pick(field) + " % 4 WHEN 0 THEN NULL WHEN 1 THEN DATE '1999-12-31' ELSE COALESCE(" + column + ", DATE '2020-02-29') + 11 END";
            case TIMESTAMP -> "CASE " + pick(field) + " % 4 WHEN 0 THEN NULL WHEN 1 THEN TIMESTAMP '1999-12-31 23:59:59' ELSE COALESCE(" + column
                    + ", TIMESTAMP '2020-02-29 10:00:00') + interval '11 days' END";
            case BOOLEAN -> "CASE " + pick(field) + " % 4 WHEN 0 THEN NULL ELSE NOT COALESCE(" + column + ", FALSE) END";
        };
    }

    /** A number below 1024 for each row, the same in every attempt. */
    private String pick(String what) {
        return "(hashtextextended(t." + ShadowDatabase.ROW + "::text || " + Literals.text(what) + ", " + seed + ") & 1023)";
    }

    private boolean looksTheSame(String dataset) {
        return isEqual(dataset) && after.dependents(dataset).stream().filter(datasets::contains).allMatch(this::isEqual);
    }

    private boolean isEqual(String dataset) {
        return digest(after, dataset, ShadowDatabase.B).equals(digests.get(dataset));
    }

    private String digest(SecuredView view, String dataset, io.gatehouse.query.sql.DataSchema schema) {
        return database.texts("SELECT count(v) || ' ' || md5(COALESCE(string_agg(v, chr(10) ORDER BY v), '')) FROM (SELECT " + view.row(dataset, "t") + " AS v FROM "
                + ShadowDatabase.draft(schema, landed(dataset)) + " t) x").getFirst();
    }

    private String draft(LandedDataset landed) {
        return ShadowDatabase.draft(ShadowDatabase.B, landed);
    }

    private LandedDataset landed(String key) {
        return beholder.catalog().dataset(key).orElseThrow();
    }
}
