package io.gatehouse.web.portal;

import io.gatehouse.access.MyAccess;
import io.gatehouse.access.WorkflowInfo;
import io.gatehouse.query.ReportInfo;
import io.gatehouse.query.ReportRows;
import io.gatehouse.query.Reports;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.data.TableView;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Choices;
import io.gatehouse.web.page.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reports of a workflow, and the rows of one of them as the person may see them. */
@Named
@RequestScoped
public class ReportPage {

    private static final int MOST_ROWS = 1_000;
    private static final int PAGE_SIZE = 200;

    @Inject
    private MyAccess access;

    @Inject
    private Reports reports;

    @Inject
    private Language language;

    @Inject
    private Choices choices;

    @Inject
    private HttpServletRequest request;

    private String workflow;
    private String key;
    private List<WorkflowInfo> workflows;
    private List<ReportInfo> visible;
    private Attempt<ReportRows> rows;
    private TableView table;
    private int page = 1;

    public void list() {
        workflows = access.workflows();
        if (workflow == null && !workflows.isEmpty()) {
            workflow = choices.get("workflow").filter(key -> workflows.stream().anyMatch(w -> w.key().equals(key)))
                    .orElse(workflows.getFirst().key());
        }
        visible = workflow == null ? List.of() : reports.visible(workflow);
    }

    public void load() {
        list();
        getReport();
        var given = new TreeMap<String, String>();
        getReport().parameters().forEach(parameter -> {
            var value = request.getParameter("p." + parameter.name());
            if (value != null && !value.isBlank()) {
                given.put(parameter.name(), value.strip());
            }
        });
        rows = Attempt.of(() -> reports.rows(workflow, key, given, MOST_ROWS));
        table = rows.done().map(answer -> TableView.page(answer.table(), language.getLocale(), page, PAGE_SIZE)).orElse(null);
    }

    public ReportInfo getReport() {
        return visible.stream().filter(report -> report.key().equals(key)).findFirst().orElseThrow(DomainException::notFound);
    }

    /** What the address or else the report gives for a parameter. */
    public String given(String parameter, String defaultValue) {
        var value = request.getParameter("p." + parameter);
        return value == null ? defaultValue : value;
    }

    public Attempt<ReportRows> getRows() {
        return rows;
    }

    public TableView getTable() {
        return table;
    }

    public int getPages() {
        return (table.total() + PAGE_SIZE - 1) / PAGE_SIZE;
    }

    /** This page's address without its number. */
    public String getAddress() {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        return "?" + Arrays.stream(query.split("&")).filter(part -> !part.startsWith("page=")).collect(Collectors.joining("&"));
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public List<WorkflowInfo> getWorkflows() {
        return workflows;
    }

    public List<ReportInfo> getVisible() {
        return visible;
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = workflow == null || workflow.isBlank() ? null : workflow;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
