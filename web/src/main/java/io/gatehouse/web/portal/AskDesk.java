package io.gatehouse.web.portal;

import io.gatehouse.access.MyAccess;
import io.gatehouse.access.WorkflowInfo;
import io.gatehouse.query.ReportInfo;
import io.gatehouse.query.Reports;
import io.gatehouse.shared.DomainException;
import io.gatehouse.summary.Audience;
import io.gatehouse.summary.Summaries;
import io.gatehouse.summary.Summary;
import io.gatehouse.summary.SummaryLine;
import io.gatehouse.summary.SummaryRequest;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Choices;
import io.gatehouse.web.page.Language;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The start page: a workflow, a question or a report, and a summary of it. */
@Named
@ViewScoped
public class AskDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SENTENCES = 6;
    private static final int RECENT = 5;
    private static final String WITHOUT_DIRECTORY = "directory-unavailable";

    @Inject
    private transient MyAccess access;

    @Inject
    private transient Reports reportBoundary;

    @Inject
    private transient Summaries summaries;

    @Inject
    private Choices choices;

    @Inject
    private HttpServletRequest asked;

    @Inject
    private RunningAnswers running;

    @Inject
    private Language language;

    private transient List<WorkflowInfo> workflows;
    private transient List<ReportInfo> reports;
    private transient List<SummaryLine> recent;
    private transient Attempt<Summary> attempt;
    private final String run = UUID.randomUUID().toString();
    private String workflow;
    private String question;
    private String report;
    private LocalDate from;
    private LocalDate to;
    private String readers;
    private String role;
    private Map<String, String> parameters = new HashMap<>();

    @PostConstruct
    void open() {
        var usable = getWorkflows();
        question = asked.getParameter("question");
        workflow = Optional.ofNullable(asked.getParameter("workflow")).or(() -> choices.get("workflow")).filter(key -> usable.stream().anyMatch(w -> w.key().equals(key)))
                .orElseGet(() -> usable.isEmpty() ? null : usable.getFirst().key());
    }

    public List<WorkflowInfo> getWorkflows() {
        if (workflows == null) {
            workflows = access.workflows();
        }
        return workflows;
    }

    public List<ReportInfo> getReports() {
        if (reports == null) {
            reports = workflow == null ? List.of() : reportBoundary.visible(workflow);
        }
        return reports;
    }

    public List<SummaryLine> getRecent() {
        if (recent == null) {
            recent = summaries.mine(RECENT);
        }
        return recent;
    }

    /** Titles of visible reports that hold what was typed. */
    public List<String> suggest(String typed) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return getReports().stream().map(ReportInfo::title).filter(title -> title.toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    public void workflowChosen() {
        choices.remember("workflow", workflow);
        reports = null;
        report = null;
        parameters = new HashMap<>();
    }

    public void reportChosen() {
        parameters = new HashMap<>();
        getChosen().ifPresent(chosen -> chosen.parameters().forEach(p -> parameters.put(p.name(), p.defaultValue())));
    }

    private Optional<ReportInfo> getChosen() {
        return getReports().stream().filter(each -> each.key().equals(report)).findFirst();
    }

    /** The report that is chosen, or null. */
    public ReportInfo getChosenReport() {
        return getChosen().orElse(null);
    }

    /** Summarises what is asked for; where it is refused, the page says why. */
    public String summarise() {
        var picked = getReports().stream().filter(each -> each.title().equalsIgnoreCase(question == null ? "" : question.strip())).findFirst();
        if (report == null && picked.isPresent()) {
            return summariseReport(picked.get().key());
        }
        return made(question, report);
    }

    public String summariseReport(String key) {
        return made(null, key);
    }

    private String made(String asked, String reportKey) {
        var chosen = reportKey == null ? List.<SummaryRequest.ReportChoice>of()
                : List.of(new SummaryRequest.ReportChoice(reportKey, reportKey.equals(report) ? given() : Map.of()));
        choices.remember("workflow", workflow);
        running.begin(run);
        try {
            attempt = Attempt.of(() -> summaries.stream(new SummaryRequest(workflow, asked, chosen, List.of(), SENTENCES, language.getCode(), period(), audience()),
                    sentence -> running.sentence(run, sentence)));
        } catch (DomainException down) { // who asks for themselves alone does not need the directory: the question stays
            if (!down.code().equals(WITHOUT_DIRECTORY)) {
                throw down;
            }
            attempt = new Attempt<>(null, WITHOUT_DIRECTORY, List.of());
        } finally {
            running.end(run);
        }
        return attempt.done().map(summary -> "/summary?faces-redirect=true&id=" + summary.id()).orElse(null);
    }

    private SummaryRequest.PeriodChoice period() {
        return from == null && to == null ? null : new SummaryRequest.PeriodChoice(from, to);
    }

    /** Who is named on the page, or null. */
    private Audience audience() {
        var people = readers == null ? List.<String>of() : List.of(readers.split("[,;\\s]+"));
        var named = new Audience(people, role);
        return named.readers().isEmpty() && named.role() == null ? null : named;
    }

    private Map<String, String> given() {
        var given = new HashMap<>(parameters);
        given.values().removeIf(value -> value == null || value.isBlank());
        return given;
    }

    /** Under this name the page asks for the sentences of its running answer. */
    public String getRun() {
        return run;
    }

    public Attempt<Summary> getAttempt() {
        return attempt;
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = workflow;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getReaders() {
        return readers;
    }

    public void setReaders(String readers) {
        this.readers = readers;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public Map<String, String> getParameters() {
        return parameters;
    }
}
