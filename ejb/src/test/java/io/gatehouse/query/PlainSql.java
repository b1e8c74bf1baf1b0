package io.gatehouse.query;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Predicate;
import io.gatehouse.access.Predicates;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.SqlTextAccess;
import io.gatehouse.shared.FieldRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** A report in its own words for PostgreSQL, on views with plain names; null where the words are not PostgreSQL's. */
record PlainSql(String sql, List<String> views) {

    static PlainSql of(ReportSpec report, CatalogSnapshot catalog, Entitlement entitlement, SortedSet<FieldRef> named) {
        var sql = report.sql().replaceAll("DAYS_BETWEEN\\(([^,()]+),([^,()]+)\\)", "($2 - $1)");
        for (ReportSpec.Parameter parameter : report.parameters()) {
            sql = sql.replace(":" + parameter.name(), "'" + parameter.defaultValue() + "'::" + parameter.type().sql());
        }
        if (sql.contains(" TO MONTH") || sql.contains("FLOOR(")) {
            return null;
        }
        var views = new ArrayList<String>();
        named.stream().map(FieldRef::dataset).distinct().forEach(key -> {
            var landed = catalog.dataset(key).orElseThrow();
            var dataset = entitlement.datasets().get(key);
            var condition = Predicates.and(named.stream().filter(r -> r.dataset().equals(key) && !r.field().equals("*"))
                    .map(r -> dataset.fields().get(r.field()).visible()).toList());
            views.add(view(landed, condition));
        });
        return new PlainSql(sql.strip() + " LIMIT 200001", views);
    }

    private static String view(LandedDataset landed, Predicate condition) {
        return "CREATE VIEW landed.\"" + landed.key() + "\" AS SELECT " + landed.fields().stream()
                .map(f -> "t.\"" + f.name() + "\" AS \"" + f.name().toLowerCase(Locale.ROOT) + "\"").collect(Collectors.joining(", "))
                + " FROM landed.\"" + landed.table() + "\" t WHERE " + SqlTextAccess.condition(condition, "t");
    }

    static void makeViews(Connection owner, List<String> views) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (String view : views) {
                statement.execute("DROP VIEW IF EXISTS " + view.substring("CREATE VIEW ".length(), view.indexOf(" AS ")));
                statement.execute(view);
            }
        }
    }
}
