package io.gatehouse.web.mcp;

import io.gatehouse.access.MyAccess;
import io.gatehouse.access.WorkflowInfo;
import io.gatehouse.query.ReportInfo;
import io.gatehouse.query.Reports;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.program.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code list_reports}: the caller's workflows, each with the reports that are visible in it. */
@ApplicationScoped
class ListReports implements Tool {

    /** Arguments. */
    public record Asked(String workflow) {
    }

    /** A workflow and what is in it. */
    public record Listed(String key, String title, String purpose, List<ReportInfo> reports) {
    }

    @Inject
    private MyAccess access;

    @Inject
    private Reports reports;

    @Override
    public String name() {
        return "list_reports";
    }

    @Override
    public String title() {
        return "List reports";
    }

    @Override
    public String purpose() {
        return "Lists the workflows that this person may use and, in each, the reports that they may see, with parameters.";
    }

    @Override
    public Map<String, Object> arguments() {
        return Schema.object(List.of(), "workflow", Schema.text("Key of a workflow; left out, all of the person's"));
    }

    @Override
    public ToolResult.Done call(JsonObject arguments, Locale language) {
        var asked = Arguments.as(Asked.class, arguments).workflow();
        var listed = access.workflows().stream().filter(workflow -> asked == null || workflow.key().equals(asked)).map(this::listed).toList();
        if (asked != null && listed.isEmpty()) {
            throw DomainException.notFound();
        }
        return new ToolResult.Done(listed.stream().map(ListReports::lines).collect(Collectors.joining("\n\n")), Fields.of("workflows", listed));
    }

    private Listed listed(WorkflowInfo workflow) {
        return new Listed(workflow.key(), workflow.title(), workflow.purpose(), reports.visible(workflow.key()));
    }

    private static String lines(Listed workflow) {
        return "Workflow " + workflow.key() + " (" + workflow.title() + ")" + workflow.reports().stream().map(ListReports::line).collect(Collectors.joining());
    }

    /** One line for a report. */
    static String line(ReportInfo report) {
        var parameters = report.parameters().stream().map(parameter -> parameter.name()).collect(Collectors.joining(", "));
        return "\n- " + report.key() + ": " + report.title() + (report.description() == null ? "" : ". " + report.description())
                + (parameters.isEmpty() ? "" : " (parameters: " + parameters + ")");
    }
}
