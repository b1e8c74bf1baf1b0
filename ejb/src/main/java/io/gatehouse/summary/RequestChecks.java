package io.gatehouse.summary;

import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a request must be like, apart from what it may see. Says nothing of what is there. Pure. */
final class RequestChecks {

    static final int MOST_SENTENCES = 20;
    private static final int LONGEST_QUESTION = 1_000;
    private static final int MOST_REPORTS = 5;
    private static final int MOST_READERS = 100;

    private RequestChecks() {
    }

    /** @throws DomainException REFUSED with every violation */
    static void check(SummaryRequest request) {
        var violations = new ArrayList<Violation>();
        if (request.asked() == null && request.reports().isEmpty() && request.documents().isEmpty()) {
            violations.add(new Violation("question", "required", "A question, a report or a document is needed."));
        }
        if (!request.documents().isEmpty()) {
            violations.add(new Violation("documents", "documents-not-available", "Documents cannot be summarised yet."));
        }
        if (request.question() != null && request.question().length() > LONGEST_QUESTION) {
            violations.add(new Violation("question", "too-long", "At most " + LONGEST_QUESTION + " characters."));
        }
        if (request.reports().size() > MOST_REPORTS || request.reports().stream().anyMatch(report -> report.key() == null)) {
            violations.add(new Violation("reports", "out-of-range", "At most " + MOST_REPORTS + " reports, each with its key."));
        }
        if (request.sentences() != null && (request.sentences() < 1 || request.sentences() > MOST_SENTENCES)) {
            violations.add(new Violation("sentences", "out-of-range", "Between 1 and " + MOST_SENTENCES + "."));
        }
        var period = request.period();
        if (period != null && (period.from() == null || period.to() == null || period.to().isBefore(period.from())
                || period.from().getYear() < 1900 || period.to().getYear() > 2999)) {
            violations.add(new Violation("period", "out-of-range", "A period has a first and a last day, in this order, in the years 1900 to 2999."));
        }
        var audience = request.audience();
        if (audience != null && (audience.isEmpty() || audience.readers().size() > MOST_READERS)) {
            violations.add(new Violation("audience", "out-of-range", "One to " + MOST_READERS + " readers, or a role, or both."));
        }
        refuse(violations);
    }

    /** REFUSED where the asker may see a chosen report, and somebody of the audience may not; else it stays NOT_FOUND. */
    static void checkAudience(SummaryRequest request, List<ReportSpec> forAll, List<ReportSpec> forAsker) {
        var violations = new ArrayList<Violation>();
        for (int at = 0; at < request.reports().size(); at++) {
            var key = request.reports().get(at).key();
            if (names(forAsker, key) && !names(forAll, key)) {
                violations.add(new Violation("reports[" + at + "]", "not-for-audience", "Not everybody for whom this is asked may see this report."));
            }
        }
        refuse(violations);
    }

    private static boolean names(List<ReportSpec> reports, String key) {
        return reports.stream().anyMatch(report -> report.key().equals(key));
    }

    /** The readers without blanks and empty ones; REFUSED unless there are some, or a role, and not both. */
    static List<String> readers(List<String> readers, String role) {
        var named = readers == null ? List.<String>of() : readers.stream().filter(java.util.Objects::nonNull).map(String::strip)
                .filter(reader -> !reader.isEmpty()).distinct().toList();
        if (named.isEmpty() == (role == null) || named.size() > MOST_READERS) {
            refuse(List.of(new Violation("readers", "required", "One to " + MOST_READERS + " readers, or one role.")));
        }
        return named;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw DomainException.refused(violations.getFirst().code(), List.copyOf(violations));
        }
    }
}
