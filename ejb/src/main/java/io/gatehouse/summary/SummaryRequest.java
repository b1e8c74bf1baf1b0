package io.gatehouse.summary;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked for: at least one of a question, reports, documents.
 *
 * @param sentences at most so many; null for six
 * @param language {@code en} or {@code de}; null for English
 * @param period what is told; null to choose by the question or the data
 * @param audience for whom besides who asks; null for nobody else
 */
public record SummaryRequest(String workflow, String question, List<ReportChoice> reports, List<String> documents,
                             Integer sentences, String language, PeriodChoice period, Audience audience) {

    /** A report with its parameters as texts. */
    public record ReportChoice(String key, Map<String, String> parameters) {
        public ReportChoice {
            parameters = parameters == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(parameters));
        }
    }

    /** From one day to another, both included. */
    public record PeriodChoice(LocalDate from, LocalDate to) {
    }

    public SummaryRequest {
        reports = reports == null ? List.of() : List.copyOf(reports);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    public SummaryRequest(String workflow, String question, List<ReportChoice> reports, List<String> documents,
                          Integer sentences, String language, PeriodChoice period) {
        this(workflow, question, reports, documents, sentences, language, period, null);
    }

    public SummaryRequest(String workflow, String question, List<ReportChoice> reports, List<String> documents,
                          Integer sentences, String language) {
        this(workflow, question, reports, documents, sentences, language, null);
    }

    /** The question without blanks around it, or null where there is none. */
    String asked() {
        return question == null || question.isBlank() ? null : question.strip();
    }
}
