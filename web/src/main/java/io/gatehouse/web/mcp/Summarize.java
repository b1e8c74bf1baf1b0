package io.gatehouse.web.mcp;

import io.gatehouse.summary.Audience;
import io.gatehouse.summary.Summaries;
import io.gatehouse.summary.Summary;
import io.gatehouse.summary.SummaryRequest;
import io.gatehouse.summary.SummaryRequest.ReportChoice;
import io.gatehouse.web.program.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code summarize}: a question or reports, told in sentences with sources. */
@ApplicationScoped
class Summarize implements Tool {

    private static final int MOST_SENTENCES = 20;

    /** Arguments. */
    public record Asked(String workflow, String question, List<Report> reports, Integer sentences, String language,
                        For audience) {
    }

    /** For whom besides who asks. */
    public record For(List<String> readers, String role) {
    }

    /** A report that the summary is to rest on. */
    public record Report(String key, Map<String, String> parameters) {
    }

    @Inject
    private Summaries summaries;

    @Override
    public String name() {
        return "summarize";
    }

    @Override
    public String title() {
        return "Summarize";
    }

    @Override
    public String purpose() {
        return "Answers a question, or sums up reports, in a few sentences that rest on what this person may see, with sources."
                + " The summary is kept among the person's own.";
    }

    @Override
    public Map<String, Object> arguments() {
        var report = Schema.object(List.of("key"), "key", Schema.text("Key of a report"), "parameters", Schema.parameters());
        return Schema.object(List.of("workflow"), "workflow", Schema.workflow(),
                "question", Schema.text("A question in English or German; needed unless reports are named"),
                "reports", Fields.of("type", "array", "items", report, "description", "Reports to sum up; left out, the question decides"),
                "sentences", Schema.number(1, MOST_SENTENCES, "At most so many; six unless asked otherwise"),
                "language", Fields.of("type", "string", "enum", List.of("en", "de"), "description", "Of the answer"),
                "audience", Fields.of("type", "object", "additionalProperties", false, "properties", Fields.of(
                        "readers", Fields.of("type", "array", "items", Schema.text("Login name"), "description", "People"),
                        "role", Schema.text("Everybody with this role who may use the workflow")),
                        "description", "For whom the summary is made besides the person who asks: it holds only what all of them may see,"
                                + " and is shared with them"));
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public ToolResult.Done call(JsonObject arguments, Locale language) {
        var asked = Arguments.as(Asked.class, arguments);
        var reports = asked.reports() == null ? List.<ReportChoice>of()
                : asked.reports().stream().map(report -> new ReportChoice(report.key(), report.parameters())).toList();
        var summary = summaries.summarise(new SummaryRequest(Arguments.needed("workflow", asked.workflow()), asked.question(), reports,
                List.of(), asked.sentences(), asked.language() == null ? language.getLanguage() : asked.language(), null,
                asked.audience() == null ? null : new Audience(asked.audience().readers(), asked.audience().role())));
        return new ToolResult.Done(text(summary), Fields.of("id", summary.id(), "status", summary.status(), "text", summary.text(),
                "reading", summary.reading(), "sentences", summary.sentences(), "sources", summary.sources(), "label", summary.label(),
                "scope", summary.scope(), "provider", summary.provider(), "model", summary.model(), "notices", summary.notices(),
                "auditRef", summary.auditRef()));
    }

    /** The sentences with the marks of their sources, what they cover, and the sources. */
    static String text(Summary summary) {
        var sentences = summary.sentences().stream()
                .map(sentence -> sentence.text() + (sentence.sources().isEmpty() ? "" : " [" + String.join(", ", sentence.sources()) + "]"))
                .collect(Collectors.joining("\n"));
        var notices = summary.notices().stream().map(Summary.Said::message).collect(Collectors.joining("\n"));
        var sources = summary.sources().stream().map(source -> source.id() + ": " + source.title() + ", " + source.place()).collect(Collectors.joining("\n"));
        return List.of(sentences, summary.scope() == null ? "" : summary.scope(), notices, sources).stream()
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
