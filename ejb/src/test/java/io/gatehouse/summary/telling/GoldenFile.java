package io.gatehouse.summary.telling;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Meaning.Aggregate;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.summary.Tables;
import io.gatehouse.summary.facts.Brief;
import io.gatehouse.summary.facts.EvidenceTable;
import io.gatehouse.summary.facts.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows in, sentences out: a kind of fact, columns with what is said of them, rows, and the sentences in both languages.
 * A column is {@code name,type,title,role,option=value…}.
 */
record GoldenFile(String name, String kind, EvidenceTable table, Brief brief, List<String> english, List<String> german) {

    static GoldenFile read(Path file) throws IOException {
        var head = new LinkedHashMap<String, String>();
        var columns = new ArrayList<String>();
        var parts = new LinkedHashMap<String, List<String>>();
        List<String> part = null;
        for (String line : Files.readAllLines(file)) {
            if (line.equals("rows:") || line.equals("en:") || line.equals("de:")) {
                part = parts.computeIfAbsent(line, key -> new ArrayList<>());
            } else if (part != null) {
                part.add(line);
            } else if (line.startsWith("column: ")) {
                columns.add(line.substring("column: ".length()));
            } else {
                head.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return new GoldenFile(file.getFileName().toString(), head.get("kind"), table(head, columns, parts.get("rows:")), brief(head),
                parts.get("en:"), parts.get("de:"));
    }

    private static Brief brief(Map<String, String> head) {
        var period = head.containsKey("period") ? head.get("period").split(" ") : null;
        return new Brief(period == null ? null : Span.of(LocalDate.parse(period[0]), LocalDate.parse(period[1])), null,
                head.containsKey("today") ? LocalDate.parse(head.get("today")) : null);
    }

    private static EvidenceTable table(Map<String, String> head, List<String> columns, List<String> rows) {
        var table = Tables.titled(head.get("title"));
        if (head.containsKey("time")) {
            var time = head.get("time").split(" ");
            table.time(time[0], ReportSpec.Compare.valueOf(time[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                    ReportSpec.Period.valueOf(time[2].toUpperCase(Locale.ROOT)));
        }
        columns.forEach(column -> {
            var cells = column.split(",", -1);
            table.column(cells[0], FieldType.valueOf(cells[1].toUpperCase(Locale.ROOT)), meaning(cells));
        });
        rows.forEach(row -> table.line(row.split(",", -1)));
        return table.evidence();
    }

    private static Meaning meaning(String[] cells) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(cells).skip(4).forEach(option -> options.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1)));
        var aggregate = options.getOrDefault("aggregate", "").split(" ");
        var words = new LinkedHashMap<String, String>();
        if (options.containsKey("values")) {
            Arrays.stream(options.get("values").split("\\|")).forEach(value -> words.put(value.split(":")[0], value.split(":")[1]));
        }
        return new Meaning(cells[2], null, options.get("unit"), options.get("currency"),
                cells[3].isEmpty() ? null : Meaning.Role.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                aggregate[0].isEmpty() ? null : new Aggregate(Aggregate.Kind.valueOf(aggregate[0].toUpperCase(Locale.ROOT)),
                        aggregate.length > 1 ? aggregate[1] : null, aggregate.length > 1 ? aggregate[2] : null),
                options.containsKey("good") ? Meaning.Good.valueOf(options.get("good").toUpperCase(Locale.ROOT)) : null,
                options.containsKey("target") ? new BigDecimal(options.get("target")) : null, words,
                options.containsKey("excluded") ? List.of(options.get("excluded")) : List.of(),
                options.containsKey("pending") ? List.of(options.get("pending")) : List.of(), options.containsKey("zero"));
    }
}
