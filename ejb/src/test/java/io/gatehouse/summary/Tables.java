package io.gatehouse.summary;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.ResultTable;
import io.gatehouse.query.Scope;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.summary.facts.EvidenceTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds evidence for tests: columns with meanings, rows as texts. */
public final class Tables {

    private final List<ResultTable.Column> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private String title = "Report";
    private String time;
    private ReportSpec.Compare compare;
    private ReportSpec.Period period;

    public static Tables titled(String title) {
        var tables = new Tables();
        tables.title = title;
        return tables;
    }

    public Tables time(String column, ReportSpec.Compare comparison, ReportSpec.Period length) {
        time = column;
        compare = comparison;
        period = length;
        return this;
    }

    public Tables column(String name, FieldType type, Meaning meaning) {
        columns.add(new ResultTable.Column(name, type, Label.BOTTOM, meaning));
        return this;
    }

    public Tables row(Object... values) {
        rows.add(Arrays.asList(values));
        return this;
    }

    /** A row of texts, each read as its column's type; empty is missing. */
    public Tables line(String... cells) {
        var row = new ArrayList<Object>();
        for (int at = 0; at < cells.length; at++) {
            row.add(value(columns.get(at).type(), cells[at]));
        }
        rows.add(row);
        return this;
    }

    static Object value(FieldType type, String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        return switch (type) {
            case NUMBER -> new BigDecimal(cell);
            case BOOLEAN -> Boolean.valueOf(cell);
            case DATE -> LocalDate.parse(cell.substring(0, 10));
            case TIMESTAMP -> LocalDate.parse(cell.substring(0, 10)).atStartOfDay();
            case TEXT -> cell;
        };
    }

    public EvidenceTable evidence() {
        var report = new ReportSpec(title.toLowerCase().replace(' ', '-'), title, title, List.of(), "", time, compare, period,
                List.of(), Map.of(), null);
        return new EvidenceTable(report, new ResultTable(columns, java.util.Collections.unmodifiableList(rows), Label.BOTTOM,
                new Scope(List.of()), List.of(), false, "sha256:test"));
    }

    /** Starts a meaning. */
    public static Meaning meaning(String title, Meaning.Role role) {
        return new Meaning(title, null, null, null, role, null, null, null, Map.of(), List.of(), List.of(), false);
    }

    public static Meaning money(String title, String currency) {
        return new Meaning(title, null, null, currency, Meaning.Role.MEASURE,
                new Meaning.Aggregate(Meaning.Aggregate.Kind.SUM, null, null), null, null, Map.of(), List.of(), List.of(), false);
    }

    public static Meaning price(String title, String currency) {
        return new Meaning(title, null, null, currency, Meaning.Role.MEASURE,
                new Meaning.Aggregate(Meaning.Aggregate.Kind.NONE, null, null), Meaning.Good.LOWER, null, Map.of(), List.of(),
                List.of(), false);
    }

    public static Meaning amount(String title, String unit, Meaning.Good good) {
        return new Meaning(title, null, unit, null, Meaning.Role.MEASURE,
                new Meaning.Aggregate(Meaning.Aggregate.Kind.SUM, null, null), good, null, Map.of(), List.of(), List.of(), false);
    }

    public static Meaning mean(String title, String unit, Meaning.Good good) {
        return new Meaning(title, null, unit, null, Meaning.Role.MEASURE,
                new Meaning.Aggregate(Meaning.Aggregate.Kind.MEAN, null, null), good, null, Map.of(), List.of(), List.of(), false);
    }

    public static Meaning status(String title, Map<String, String> words, List<String> excluded, List<String> pending) {
        return new Meaning(title, null, null, null, Meaning.Role.STATUS, null, null, null, new LinkedHashMap<>(words), excluded,
                pending, false);
    }
}
