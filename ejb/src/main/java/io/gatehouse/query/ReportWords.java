package io.gatehouse.query;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.CompiledQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a report says of itself, cut like its columns. Its description and its words were written for all of it: to a reader
 * of a part they could name the rest, and a question could find out by them that the rest is there.
 */
final class ReportWords {

    private ReportWords() {
    }

    /** The report without its description, without the meaning of dropped columns, and without words that tell of them. */
    static ReportSpec cut(ReportSpec report, CompiledQuery query) {
        if (query.dropped().isEmpty()) {
            return report;
        }
        var hidden = new TreeSet<String>();
        var shown = words(report.title());
        var columns = new LinkedHashMap<String, Meaning>();
        query.columns().forEach(column -> shown.addAll(words(column.name())));
        report.columns().forEach((name, meaning) -> {
            boolean dropped = query.dropped().stream().anyMatch(name::equalsIgnoreCase);
            (dropped ? hidden : shown).addAll(words(meaning.title() == null ? name : meaning.title()));
            if (!dropped) {
                columns.put(name, meaning);
            }
        });
        query.dropped().forEach(name -> hidden.addAll(words(name)));
        hidden.removeAll(shown);
        var kept = report.words().stream().filter(phrase -> words(phrase).stream().noneMatch(word -> tells(word, hidden))).toList();
        return new ReportSpec(report.key(), report.title(), null, report.parameters(), report.sql(), report.time(), report.compare(),
                report.period(), kept, columns, report.published());
    }

    private static boolean tells(String word, Set<String> hidden) {
        return hidden.stream().anyMatch(other -> stem(other).equals(stem(word)));
    }

    private static String stem(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
