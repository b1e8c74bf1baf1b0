package io.gatehouse.leaktest;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Compilations;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.CopyReader;
import io.gatehouse.query.ReportRows;
import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.DomainException;
import io.gatehouse.summary.Rehearsal;
import io.gatehouse.summary.Summary;
import io.gatehouse.summary.SummaryRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks one state of the data, as the person's entitlement lets it. */
final class Answers {

    private static final int MOST_ROWS = 5_000;

    private Answers() {
    }

    /** @throws DomainException as people get it */
    static Answer of(CopyReader reader, Admission admission, LocalDate today, Request request) {
        return switch (request) {
            case Request.Listing listing -> listing(reader.visible(admission));
            case Request.Rows rows -> table(admission, reader.read(admission, report(reader, admission, rows.text()), Map.of(), MOST_ROWS));
            case Request.Statement statement -> table(admission, reader.query(admission, statement.text(), MOST_ROWS));
            case Request.Told told -> summary(Rehearsal.of(admission, reader, today, request(admission, null, told.text())));
            case Request.Question question -> summary(Rehearsal.of(admission, reader, today, request(admission, question.text(), null)));
        };
    }

    private static SummaryRequest request(Admission admission, String question, String report) {
        return new SummaryRequest(admission.workflow().key(), question,
                report == null ? List.of() : List.of(new SummaryRequest.ReportChoice(report, Map.of())), List.of(), null, "en");
    }

    private static ReportSpec report(CopyReader reader, Admission admission, String key) {
        return reader.visible(admission).stream().filter(report -> report.key().equals(key)).findFirst().orElseThrow(DomainException::notFound);
    }

    private static Answer listing(List<ReportSpec> reports) {
        return new Answer(null, "", reports.stream().map(ReportSpec::toString).toList(), "", "");
    }

    private static Answer table(Admission admission, ReportRows rows) {
        if (Compilations.exceeds(admission.workflow(), rows.table().label())) {
            throw DomainException.refused("compiled-label", List.of());
        }
        return new Answer(null, head(rows.table()) + rows.footprint() + rows.exportable(), rows(rows.table()), rows.table().digest(), "");
    }

    private static String head(ResultTable table) {
        return table.columns().stream().map(ResultTable.Column::toString).collect(Collectors.joining("\n")) + '\n' + table.label() + '\n' + table.scope() + '\n'
                + table.notices() + table.truncated() + '\n';
    }

    private static List<String> rows(ResultTable table) {
        return table.rows().stream().map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" | "))).toList();
    }

    private static Answer summary(Rehearsal told) {
        var text = told.sentences().stream().map(Summary.Sentence::toString).collect(Collectors.joining("\n"));
        var kept = told.kept().entrySet().stream().flatMap(source -> rows(source.getValue()).stream().map(row -> source.getKey() + ": " + row)).toList();
        var head = told.title() + '\n' + told.reading() + '\n' + told.label() + '\n' + told.scope() + '\n' + told.notices() + '\n' + told.chart() + '\n' + told.footprint();
        boolean unanswered = told.sources().isEmpty();
        return new Answer(null, unanswered ? head + '\n' + text : head, kept, told.sources().toString(), unanswered ? "" : text);
    }
}
