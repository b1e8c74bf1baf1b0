package io.gatehouse.summary;

import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Notice;
import io.gatehouse.summary.facts.Figure;
import io.gatehouse.summary.telling.Cited;
import io.gatehouse.summary.telling.Frame;
import io.gatehouse.summary.telling.Language;
import io.gatehouse.summary.telling.Narration;
import io.gatehouse.summary.telling.Numbers;
import io.gatehouse.summary.telling.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A summary before it has a name and a place: all of it follows from the request and what its reader may see.
 *
 * @param kept for each source, the rows that are kept with the summary
 */
record Draft(String title, String reading, List<Summary.Sentence> sentences, List<Summary.Source> sources, Label label,
             String scope, List<Summary.Said> notices, Summary.Chart chart, Map<String, ResultTable> kept) {

    /** How many rows are kept of a source. */
    static final int KEPT_ROWS = 2_000;

    static Draft of(SummaryRequest request, Evidence evidence, Narration narration, Label label, Language language) {
        var frame = new Frame(language);
        var tables = evidence.tables().stream().map(table -> table.rows().table()).toList();
        var sources = new ArrayList<Summary.Source>();
        var kept = new LinkedHashMap<String, ResultTable>();
        var notices = new LinkedHashSet<Notice>();
        for (int at = 0; at < tables.size(); at++) {
            var report = evidence.tables().get(at).rows().report();
            var id = "s" + (at + 1);
            sources.add(new Summary.Source(id, "report", report.key(), report.title(), frame.place(narration.cited().get(at)), tables.get(at).digest()));
            kept.put(id, kept(tables.get(at), narration.cited().get(at)));
            notices.addAll(tables.get(at).notices());
        }
        narration.notices().forEach(code -> notices.add(new Notice(code, List.of())));
        var sentences = narration.sentences().stream().map(sentence -> sentence(sentence, language)).toList();
        var chart = narration.chart() == null ? null : new Summary.Chart(narration.chart().kind(), narration.chart().title(),
                narration.chart().unit(), narration.chart().labels(), narration.chart().values());
        return new Draft(request.asked() != null ? request.asked() : narration.subject(),
                frame.reading(narration.subject(), evidence.members()), sentences, sources, label,
                frame.scope(tables.stream().map(ResultTable::scope).toList()),
                notices.stream().map(notice -> new Summary.Said(notice.code(), frame.notice(notice.code(), notice.arguments()))).toList(),
                chart, kept);
    }

    /** The same evidence in other sentences. */
    Draft with(List<Summary.Sentence> others) {
        return new Draft(title, reading, others, sources, label, scope, notices, chart, kept);
    }

    /** The answer where no visible report answers: a valid summary without facts. */
    static Draft unanswered(SummaryRequest request, List<String> nearest, Language language) {
        var frame = new Frame(language);
        var text = frame.noAnswer(nearest);
        return new Draft(request.asked(), text, List.of(new Summary.Sentence(text, List.of(), "fact", List.of())), List.of(),
                Label.BOTTOM, frame.scope(List.of()), List.of(new Summary.Said("no-report", frame.notice("no-report", List.of()))),
                null, Map.of());
    }

    private static Summary.Sentence sentence(Sentence sentence, Language language) {
        var numbers = new Numbers(language);
        var source = sentence.sources().isEmpty() ? null : sentence.sources().getFirst();
        return new Summary.Sentence(sentence.text(), sentence.sources(), sentence.kind(), sentence.figures().stream()
                .map(figure -> figure(figure, numbers, source)).toList());
    }

    private static Summary.Figure figure(Figure figure, Numbers numbers, String source) {
        return new Summary.Figure(figure.name(), figure.value().toPlainString(), numbers.bare(figure), figure.unit(),
                figure.style().name().toLowerCase(java.util.Locale.ROOT), figure.definition().sql(), source);
    }

    private static ResultTable kept(ResultTable table, Cited cited) {
        var rows = new ArrayList<List<Object>>();
        var suppressed = new HashSet<ResultTable.Place>();
        for (int row : cited.rows(KEPT_ROWS)) {
            for (int column = 0; column < table.columns().size(); column++) {
                if (table.isSuppressed(row, column)) {
                    suppressed.add(new ResultTable.Place(rows.size(), column));
                }
            }
            rows.add(table.rows().get(row));
        }
        boolean cut = cited.count() > KEPT_ROWS;
        return new ResultTable(table.columns(), rows, table.label(), table.scope(),
                cut ? List.of(new Notice("rows-cited", List.of())) : List.of(), cut, table.digest(), suppressed);
    }

    String text() {
        return String.join(" ", sentences.stream().map(Summary.Sentence::text).toList());
    }
}
