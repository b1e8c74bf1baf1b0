package io.gatehouse.leaktest;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two columns by which rows of two datasets find each other. Used to sample and to ask, never to decide. */
record Link(String from, String column, String to, String toColumn) {

    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|JOIN)\\s+(\\w+)(?:\\s+(?:AS\\s+)?(\\w+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EQUAL = Pattern.compile("\\b(\\w+)\\.\"?(\\w+)\"?\\s*=\\s*(\\w+)\\.\"?(\\w+)\"?");

    /** Parents of row rules, and joins of reports, among these datasets. */
    static List<Link> among(List<String> datasets, Policy policy) {
        var links = new ArrayList<Link>();
        policy.roles().stream().flatMap(role -> role.grants().stream()).forEach(grant -> {
            if (grant instanceof Grant.OfDatasets of && of.rows() instanceof Grant.RowRule.Via via) {
                var identity = policy.dataset(via.parent()).map(DatasetSpec::identity).orElse(List.of());
                if (identity.size() == 1) {
                    of.datasets().forEach(child -> links.add(new Link(child, via.on(), via.parent(), identity.getFirst())));
                }
            }
        });
        policy.reports().forEach(report -> links.addAll(joins(report.sql())));
        return links.stream().filter(link -> datasets.contains(link.from()) && datasets.contains(link.to()) && !link.from().equals(link.to()))
                .distinct().toList();
    }

    private static List<Link> joins(String sql) {
        var aliases = new HashMap<String, String>();
        var tables = TABLE.matcher(sql);
        while (tables.find()) {
            aliases.put(tables.group(1).toLowerCase(Locale.ROOT), tables.group(1));
            if (tables.group(2) != null) {
                aliases.put(tables.group(2).toLowerCase(Locale.ROOT), tables.group(1));
            }
        }
        var links = new ArrayList<Link>();
        var equal = EQUAL.matcher(sql);
        while (equal.find()) {
            var from = aliases.get(equal.group(1).toLowerCase(Locale.ROOT));
            var to = aliases.get(equal.group(3).toLowerCase(Locale.ROOT));
            if (from != null && to != null) {
                links.add(new Link(from, equal.group(2), to, equal.group(4)));
            }
        }
        return links;
    }
}
