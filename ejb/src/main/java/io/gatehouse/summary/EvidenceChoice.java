package io.gatehouse.summary;

import io.gatehouse.access.Footprint;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.ReportRows;
import io.gatehouse.shared.DomainException;
import io.gatehouse.summary.facts.Brief;
import io.gatehouse.summary.facts.Span;
import io.gatehouse.summary.question.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses what is read for a request: the reports that were chosen, or those visible ones that answer the question. A
 * report that is not visible is NOT_FOUND like one that does not exist.
 */
final class EvidenceChoice {

    private static final int MOST_ROWS = 100_000;
    private static final int CANDIDATES = 4;
    private static final int OTHERS = 12;
    private static final int FEW_ROWS = 5_000;

    /** Reads visible reports. */
    interface Reader {
        ReportRows read(ReportSpec report, Map<String, String> parameters, int limit);

        /** What any answer to a visible report rests on. */
        Footprint footprint(ReportSpec report);
    }

    private record Candidate(ReportSpec report, ReportRows rows, Map<String, List<String>> members, int unmet, int score) {
    }

    private final List<ReportSpec> visible;
    private final Reader reader;
    private final LocalDate today;
    private final Map<String, Footprint> considered = new TreeMap<>();

    EvidenceChoice(List<ReportSpec> visible, Reader reader, LocalDate today) {
        this.visible = visible;
        this.reader = reader;
        this.today = today;
    }

    Evidence of(SummaryRequest request) {
        var question = request.asked() == null ? null : Question.of(request.asked(), today);
        var brief = brief(request, question);
        if (request.reports().isEmpty()) {
            return answering(question, brief, most(request));
        }
        var tables = new ArrayList<Evidence.Table>();
        for (SummaryRequest.ReportChoice choice : request.reports()) {
            var report = visible.stream().filter(one -> one.key().equals(choice.key())).findFirst().orElseThrow(DomainException::notFound);
            var rows = read(report, choice.parameters(), MOST_ROWS);
            tables.add(new Evidence.Table(rows, question == null ? Map.of() : question.members(rows.table())));
        }
        return new Evidence(tables, brief, List.of(), considered);
    }

    private static int most(SummaryRequest request) {
        return request.sentences() != null && request.sentences() < 5 ? 2 : 3;
    }

    private Brief brief(SummaryRequest request, Question question) {
        if (request.period() != null) {
            return new Brief(Span.of(request.period().from(), request.period().to()), question == null ? null : question.against(), today);
        }
        return question == null ? new Brief(null, null, today) : new Brief(question.period(), question.against(), today);
    }

    private Evidence answering(Question question, Brief brief, int most) {
        if (question.asksForNothing() && !visible.isEmpty()) {
            var first = visible.stream().limit(most).map(report -> candidate(question, report, MOST_ROWS)).toList();
            return evidence(chosen(first, most), brief);
        }
        var ranked = visible.stream().filter(report -> question.score(report) > 0)
                .sorted(Comparator.comparingInt((ReportSpec report) -> -question.score(report))).toList();
        var answers = answers(question, ranked.stream().limit(CANDIDATES).toList(), MOST_ROWS);
        if (answers.isEmpty()) {
            var others = visible.stream().filter(report -> !ranked.subList(0, Math.min(CANDIDATES, ranked.size())).contains(report))
                    .limit(OTHERS).toList();
            answers = answers(question, others, FEW_ROWS).stream().limit(1)
                    .map(found -> candidate(question, found.report(), MOST_ROWS)).toList();
        }
        if (answers.isEmpty()) {
            var nearest = ranked.isEmpty() ? visible : ranked;
            var named = nearest.stream().limit(3).toList();
            named.forEach(report -> considered.put(report.key(), reader.footprint(report)));
            return new Evidence(List.of(), brief, named.stream().map(ReportSpec::title).toList(), considered);
        }
        return evidence(chosen(answers, most), brief);
    }

    private Candidate candidate(Question question, ReportSpec report, int limit) {
        var rows = read(report, Map.of(), limit);
        var members = question.members(rows.table());
        return new Candidate(report, rows, members, question.unmet(report, rows.table(), members).size(), question.score(report));
    }

    private List<Candidate> answers(Question question, List<ReportSpec> reports, int limit) {
        return reports.stream().filter(report -> report.parameters().stream().allMatch(parameter -> parameter.defaultValue() != null))
                .map(report -> candidate(question, report, limit))
                .filter(found -> question.isAnsweredBy(found.report(), found.rows().table(), found.members()))
                .sorted(Comparator.comparingInt(Candidate::unmet).thenComparingInt(found -> -found.score())).toList();
    }

    /** The best, and others that meet as many words nearly as well and hold the same members. */
    private static List<Candidate> chosen(List<Candidate> answers, int most) {
        var best = answers.getFirst();
        return answers.stream().filter(found -> found == best || found.unmet() <= best.unmet() && 2 * found.score() >= best.score()
                && found.members().keySet().equals(best.members().keySet())).limit(most).toList();
    }

    private Evidence evidence(List<Candidate> chosen, Brief brief) {
        return new Evidence(chosen.stream().map(found -> new Evidence.Table(found.rows(), found.members())).toList(), brief, List.of(),
                considered);
    }

    /** What is read decides what is told, whether or not it is chosen, so it is remembered. */
    private ReportRows read(ReportSpec report, Map<String, String> parameters, int limit) {
        var rows = reader.read(report, parameters, limit);
        considered.put(report.key(), rows.footprint());
        return rows;
    }
}
