package io.gatehouse.web.mcp;

import io.gatehouse.query.Reports;
import io.gatehouse.web.api.reports.RowsAnswer;
import io.gatehouse.web.page.Texts;
import io.gatehouse.web.program.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code get_report}: the rows of a report, cut to the caller. */
@ApplicationScoped
class GetReport implements Tool {

    private static final int ROWS = 100;
    private static final int MOST_ROWS = 1_000;

    /** Arguments. */
    public record Asked(String workflow, String report, Map<String, String> parameters, Integer limit) {
    }

    @Inject
    private Reports reports;

    @Override
    public String name() {
        return "get_report";
    }

    @Override
    public String title() {
        return "Get a report";
    }

    @Override
    public String purpose() {
        return "Gives the rows of a report as far as this person may see them. Says what the figures cover and whether rows were cut off.";
    }

    @Override
    public Map<String, Object> arguments() {
        return Schema.object(List.of("workflow", "report"), "workflow", Schema.workflow(),
                "report", Schema.text("Key of a report, from list_reports or search"), "parameters", Schema.parameters(),
                "limit", Schema.number(1, MOST_ROWS, "At most so many rows; " + ROWS + " unless asked otherwise"));
    }

    @Override
    public ToolResult.Done call(JsonObject arguments, Locale language) {
        var asked = Arguments.as(Asked.class, arguments);
        var rows = RowsAnswer.of(reports.rows(Arguments.needed("workflow", asked.workflow()), Arguments.needed("report", asked.report()),
                asked.parameters() == null ? Map.of() : asked.parameters(), Arguments.within("limit", asked.limit(), ROWS, MOST_ROWS)).table(),
                new Texts(language));
        return new ToolResult.Done(RowsText.of(rows), Fields.of("columns", rows.columns(), "rows", rows.rows(), "label", rows.label(),
                "scope", rows.scope(), "notices", rows.notices(), "truncated", rows.truncated(), "digest", rows.digest()));
    }
}
