package io.gatehouse.system.adventureworks;

import io.gatehouse.identity.Caller;
import io.gatehouse.oracle.Oracle;
import io.gatehouse.oracle.World;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A report's plain SQL on the plain copy, filtered for one reader: each dataset is replaced by the rows on which the oracle
 * shows every field that the report names, with masked cells as masked, and columns that name what does not exist are left
 * out. Written by hand for the simple SQL of this policy's reports.
 */
final class FilteredReport {

    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|JOIN) ([a-z_]+)(?: ([a-z]\\b))?");
    private static final Pattern TOP = Pattern.compile("(?s)^SELECT (.*?)\\s(FROM .*)$");
    private static final List<MaskSpec.Kind> ORDER = List.of(MaskSpec.Kind.values());

    private final Policy policy;
    private final Oracle oracle;
    private final Caller caller;
    private final PlainCopy copy;

    FilteredReport(Policy policy, PlainCopy copy, Caller caller, String workflow, LocalDate today) {
        this.policy = policy;
        this.copy = copy;
        this.caller = caller;
        this.oracle = new Oracle(new World(policy, copy.catalog(), Map.of(), caller, workflow, today));
    }

    /** The SQL, or empty where the report is not visible. */
    Optional<String> sql(ReportSpec report) {
        var text = report.sql().strip();
        for (ReportSpec.Parameter parameter : report.parameters()) {
            text = text.replace(":" + parameter.name(), "DATE '" + parameter.defaultValue() + "'");
        }
        var parts = TOP.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a plain selection: " + report.key());
        }
        var orderAt = parts.group(2).lastIndexOf("ORDER BY");
        var from = orderAt < 0 ? parts.group(2) : parts.group(2).substring(0, orderAt);
        var tables = tables(from);
        if (!oracle.admits() || tables.values().stream().anyMatch(dataset -> oracle.existing(dataset).isEmpty())
                || !hidden(from, tables).isEmpty()) {
            return Optional.empty();
        }
        var items = items(parts.group(1)).stream().filter(item -> hidden(item, tables).isEmpty()).toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var statement = "SELECT " + String.join(", ", items) + " " + from;
        return Optional.of(with(statement, tables) + totalDivision(statement));
    }

    Oracle oracle() {
        return oracle;
    }

    private String with(String statement, Map<String, String> tables) {
        var names = new TreeSet<>(tables.values());
        return names.stream().map(dataset -> dataset + " AS (" + secured(dataset, named(statement, tables, dataset)) + ")")
                .collect(Collectors.joining(",\n", "WITH ", "\n"));
    }

    private String secured(String dataset, List<String> named) {
        var columns = named.stream().map(field -> cell(dataset, field, "t") + " AS " + PlainCopy.name(field)).toList();
        var visible = new ArrayList<String>();
        visible.add(rowVisible(dataset, "t"));
        named.forEach(field -> visible.add(visible(dataset, field, "t")));
        return "SELECT " + (columns.isEmpty() ? "1 AS one_row" : String.join(", ", columns)) + " FROM " + PlainCopy.SCHEMA + "." + dataset + " t WHERE "
                + String.join(" AND ", visible);
    }

    String rowVisible(String dataset, String alias) {
        return any(oracle.existing(dataset).stream().map(field -> any(oracle.ways(dataset, field).stream()
                .filter(way -> way.mask() == null || way.mask().kind() != MaskSpec.Kind.NULL).map(way -> allowed(dataset, field, way, alias)).toList()))
                .distinct().toList());
    }

    String visible(String dataset, String field, String alias) {
        return any(oracle.ways(dataset, field).stream().map(way -> allowed(dataset, field, way, alias)).toList());
    }

    private String inFull(String dataset, String field, String alias) {
        return any(oracle.ways(dataset, field).stream().filter(way -> way.mask() == null).map(way -> allowed(dataset, field, way, alias)).toList());
    }

    private String allowed(String dataset, String field, Oracle.Way way, String alias) {
        var all = new ArrayList<String>(List.of(condition(way.rows(), alias)));
        oracle.origins(dataset, field).forEach(origin -> all.add(way.mask() == null ? inFull(dataset, origin, alias) : visible(dataset, origin, alias)));
        return all.stream().distinct().collect(Collectors.joining(" AND ", "(", ")"));
    }

    private String cell(String dataset, String field, String alias) {
        var column = alias + "." + PlainCopy.name(field);
        var ways = oracle.ways(dataset, field).stream().sorted(java.util.Comparator.comparingInt(way -> way.mask() == null ? -1
                : ORDER.indexOf(way.mask().kind()))).toList();
        return ways.stream().map(way -> "WHEN " + allowed(dataset, field, way, alias) + " THEN " + shown(column, way.mask()))
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }

    private static String shown(String column, MaskSpec mask) {
        if (mask == null) {
            return column;
        }
        return switch (mask.kind()) {
            case YEAR -> "date_trunc('year', " + column + "::timestamp)::date";
            case RANGE -> "floor(" + column + " / " + mask.width() + ") * " + mask.width();
            case LAST4 -> "CASE WHEN length(" + column + "::text) > 4 THEN '****' || right(" + column + "::text, 4) ELSE '****' END";
            case PSEUDONYM, HASH -> "md5(" + column + ")";
            case NULL -> "NULL";
        };
    }

    private String condition(Grant.RowRule rule, String alias) {
        return switch (rule) {
            case Grant.RowRule.All all -> "TRUE";
            case Grant.RowRule.Where where -> "(" + Pattern.compile(":caller\\.(\\w+)").matcher(where.condition()).replaceAll(claim ->
                    Matcher.quoteReplacement(caller.attribute(claim.group(1)).stream().map(v -> "'" + v + "'").collect(Collectors.joining(", ")))) + ")";
            case Grant.RowRule.Via via -> "EXISTS (SELECT 1 FROM " + PlainCopy.SCHEMA + "." + via.parent() + " " + alias + "p WHERE " + alias + "p."
                    + PlainCopy.name(policy.dataset(via.parent()).map(DatasetSpec::identity).orElseThrow().getFirst()) + " = " + alias + "."
                    + PlainCopy.name(via.on()) + " AND " + rowVisible(via.parent(), alias + "p") + ")";
        };
    }

    private static String any(List<String> conditions) {
        return conditions.isEmpty() ? "FALSE" : conditions.contains("(TRUE)") ? "TRUE"
                : conditions.stream().distinct().collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Alias (or the name itself) to dataset. */
    private static Map<String, String> tables(String from) {
        var tables = new LinkedHashMap<String, String>();
        var matcher = TABLE.matcher(from);
        while (matcher.find()) {
            tables.put(matcher.group(2) == null ? matcher.group(1) : matcher.group(2), matcher.group(1));
        }
        return tables;
    }

    /** Fields of the dataset that a text names: behind its alias, or bare where the dataset stands without one. */
    private List<String> named(String text, Map<String, String> tables, String dataset) {
        return copy.catalog().dataset(dataset).orElseThrow().fields().stream().map(field -> field.name()).filter(field -> tables.entrySet().stream()
                .filter(entry -> entry.getValue().equals(dataset)).anyMatch(entry -> Pattern.compile(entry.getKey().equals(dataset)
                        ? "(?<![.\\w])" + field + "\\b" : "\\b" + entry.getKey() + "\\." + field + "\\b").matcher(text).find())).toList();
    }

    private List<String> hidden(String text, Map<String, String> tables) {
        return tables.values().stream().distinct().flatMap(dataset -> named(text, tables, dataset).stream()
                .filter(field -> !oracle.exists(dataset, field))).toList();
    }

    private static List<String> items(String list) {
        var items = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            depth += list.charAt(i) == '(' ? 1 : list.charAt(i) == ')' ? -1 : 0;
            if (list.charAt(i) == ',' && depth == 0) {
                items.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        items.add(list.substring(start).strip());
        return items;
    }

    /** Division as Gatehouse offers it: exact, and NULL by zero. */
    private static String totalDivision(String statement) {
        return statement.replaceAll(" / (\\S+) AS", " / NULLIF(($1)::numeric, 0) AS");
    }
}
