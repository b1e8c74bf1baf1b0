package io.gatehouse.web.mcp;

import io.gatehouse.query.Reports;
import io.gatehouse.web.program.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code search}: which visible reports a question is about. */
@ApplicationScoped
class Search implements Tool {

    private static final int FOUND = 10;
    private static final int MOST_FOUND = 50;

    /** Arguments. */
    public record Asked(String workflow, String question, Integer limit) {
    }

    @Inject
    private Reports reports;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String title() {
        return "Search";
    }

    @Override
    public String purpose() {
        return "Finds the reports of a workflow that a question is about, by their titles and descriptions as far as this person may see them."
                + " Documents are not searched.";
    }

    @Override
    public Map<String, Object> arguments() {
        return Schema.object(List.of("workflow", "question"), "workflow", Schema.workflow(),
                "question", Schema.text("A question or a few words, in English or German"),
                "limit", Schema.number(1, MOST_FOUND, "At most so many; " + FOUND + " unless asked otherwise"));
    }

    @Override
    public ToolResult.Done call(JsonObject arguments, Locale language) {
        var asked = Arguments.as(Asked.class, arguments);
        var question = Arguments.needed("question", asked.question());
        int limit = Arguments.within("limit", asked.limit(), FOUND, MOST_FOUND);
        var found = ReportSearch.best(reports.visible(Arguments.needed("workflow", asked.workflow())), question).stream().limit(limit).toList();
        var text = found.stream().map(ListReports::line).collect(Collectors.joining()).strip();
        return new ToolResult.Done(text.isEmpty() ? "No report is about this." : text, Fields.of("reports", found));
    }
}
