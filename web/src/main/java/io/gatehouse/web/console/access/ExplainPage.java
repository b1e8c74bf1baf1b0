package io.gatehouse.web.console.access;

import io.gatehouse.governance.GovernanceService;
import io.gatehouse.governance.explain.ExplanationView;
import io.gatehouse.governance.explain.Explanations;
import io.gatehouse.governance.explain.PeopleView;
import io.gatehouse.governance.explain.Question;
import io.gatehouse.governance.explain.Simulations;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Why somebody, or a role, sees a dataset, a field, a cell or a report, or does not. The question is the address. */
@Named
@RequestScoped
public class ExplainPage {

    private static final int MOST_SUGGESTED = 300;

    @Inject
    private Explanations explanations;

    @Inject
    private Simulations simulations;

    @Inject
    private GovernanceService governance;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String who;
    private String role;
    private String workflow;
    private String dataset;
    private String field;
    private String report;
    private Policy policy;
    private PeopleView people;
    private ExplanationView answer;
    private boolean nobody;

    /** Asks what the address asks; without a question, the page shows its form alone. */
    public void load() {
        policy = governance.inForce().policy();
        people = simulations.people();
        if (workflow == null) {
            workflow = firstWorkflow();
        }
        if (workflow != null && (who != null || role != null) && (dataset == null) != (report == null)) {
            ask();
        }
    }

    private void ask() {
        var question = report != null ? Question.ofReport(report) : new Question(dataset, field, row(), null);
        try {
            answer = who != null ? explanations.of(who, workflow, question) : explanations.ofRole(role, workflow, question);
        } catch (DomainException refused) {
            nobody = refused.kind() == DomainException.Kind.NOT_FOUND || refused.kind() == DomainException.Kind.UNAVAILABLE;
            if (!nobody) {
                throw refused;
            }
        }
    }

    /** The first approved workflow that reads the dataset and admits the role or the person. */
    private String firstWorkflow() {
        var roles = roles();
        var fitting = policy.workflows().stream().filter(each -> dataset == null || each.datasets().contains(dataset)).toList();
        return fitting.stream().filter(each -> each.roles().stream().anyMatch(roles::contains)).findFirst()
                .or(() -> fitting.stream().findFirst()).map(WorkflowSpec::key).orElse(null);
    }

    /** Roles of the person, or the one role, that the policy knows. */
    private List<String> roles() {
        return role != null && who == null ? List.of(role) : person().map(one -> List.copyOf(one.roles())).orElse(List.of());
    }

    private Optional<PeopleView.One> person() {
        return people.people().stream().filter(one -> one.person().name().equals(who) || one.person().subject().equals(who)).findFirst();
    }

    /** The values of the identity that the form asks for, as far as all are given. */
    private Map<String, String> row() {
        var row = new TreeMap<String, String>();
        getIdentity().forEach(name -> row.put(name, request.getParameter("id-" + name)));
        return row.values().stream().anyMatch(value -> value == null || value.isBlank()) ? Map.of() : row;
    }

    public String given(String name) {
        return request.getParameter("id-" + name);
    }

    public List<String> getIdentity() {
        return policy.dataset(dataset == null ? "" : dataset).map(DatasetSpec::identity).orElse(List.of());
    }

    private String subject() {
        return who == null ? words.say("explain.somebody", new Names(policy).role(role))
                : person().map(one -> one.person().fullName().isBlank() ? one.person().name() : one.person().fullName()).orElse(who);
    }

    private String object() {
        var names = new Names(policy);
        if (report != null) {
            return words.say("explain.report", names.report(report));
        }
        var what = field == null ? names.dataset(dataset) : words.say("explain.field", names.field(dataset, field), names.dataset(dataset));
        return answer.row() == null ? what : words.say("explain.cell", what, String.join(", ", row().values()));
    }

    /** The answer in one sentence. */
    public String getVerdict() {
        return words.texts().say("explain.verdict." + answer.shown() + (field != null || report != null ? "" : ".dataset"), subject(), object(), new Names(policy).workflow(workflow));
    }

    /** What is to be known of the row that was asked about; empty where none was. */
    public String getRowNote() {
        return answer.row() == null ? "" : words.say("explain.row." + answer.row());
    }

    /** In which rows and how it is seen, one line each. */
    public List<String> getWays() {
        var reasons = reasons();
        return answer.ways().stream().map(way -> {
            var how = "full".equals(way.mask()) ? words.say("explain.way.full") : words.say("explain.way.masked", reasons.mask(way.mask()));
            var where = !way.restricted() ? words.say("explain.way.every-row") : way.rows() == null ? words.say("explain.way.some-rows") : words.say("explain.way.rows", way.rows());
            return how + ", " + where + (way.holds() == null ? "" : " " + words.say(way.holds() ? "explain.way.holds" : "explain.way.holds-not"));
        }).toList();
    }

    public List<String> getWhy() {
        return reasons().why(answer.reasons());
    }

    /** Only where something is kept away. */
    public List<Line> getRemedies() {
        return "full".equals(answer.shown()) ? List.of() : reasons().remedies(answer.reasons(), roles());
    }

    private ReasonWords reasons() {
        return new ReasonWords(policy, words.texts(), workflow);
    }

    public ExplanationView getAnswer() {
        return answer;
    }

    /** Whether there is nobody of that name, or the dataset is not the asker's to ask about, or the directory does not answer. */
    public boolean isNobody() {
        return nobody;
    }

    /** The people whom the form suggests: the first of them; any login name can be typed. */
    public List<PeopleView.One> getSuggested() {
        return people.people().subList(0, Math.min(MOST_SUGGESTED, people.people().size()));
    }

    public PeopleView getPeople() {
        return people;
    }

    public List<WorkflowSpec> getWorkflows() {
        return policy.workflows();
    }

    public List<DatasetSpec> getDatasets() {
        return policy.datasets();
    }

    public List<ReportSpec> getReports() {
        return policy.reports();
    }

    public List<RoleSpec> getAllRoles() {
        return policy.roles();
    }

    /** Fields that the policy says something of; others can be typed. */
    public List<String> getFields() {
        return policy.dataset(dataset == null ? "" : dataset).map(spec -> List.copyOf(spec.fields().keySet())).orElse(List.of());
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = filled(who);
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = filled(role);
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = filled(workflow);
    }

    public String getDataset() {
        return dataset;
    }

    public void setDataset(String dataset) {
        this.dataset = filled(dataset);
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = filled(field);
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = filled(report);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
