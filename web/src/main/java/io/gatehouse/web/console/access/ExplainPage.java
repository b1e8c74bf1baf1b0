package io.gatehouse.web.console.access;

import io.gatehouse.governance.explain.ExplanationView;
import io.gatehouse.governance.explain.Explanations;
import io.gatehouse.governance.explain.Question;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why somebody, or a role, sees a dataset, a field, a cell or a report, or does not. The question is the address. */
@Named
@RequestScoped
public class ExplainPage {

    @Inject
    private Explanations explanations;

    @Inject
    private AccessChoices choices;

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
    private ExplanationView answer;
    private boolean nobody;

    /** Asks what the address asks; without a question, the page shows its form alone. */
    public void load() {
        who = choices.login(who);
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
        var fitting = choices.getWorkflows().stream().filter(each -> dataset == null || each.datasets().contains(dataset)).toList();
        return fitting.stream().filter(each -> each.roles().stream().anyMatch(roles::contains)).findFirst()
                .or(() -> fitting.stream().findFirst()).map(WorkflowSpec::key).orElse(null);
    }

    /** Roles of the person, or the one role, that the policy knows. */
    private List<String> roles() {
        return role != null && who == null ? List.of(role) : choices.person(who).map(one -> List.copyOf(one.roles())).orElse(List.of());
    }

    /** The values of the identity that the form asks for, as far as all are given. */
    private Map<String, String> row() {
        var row = new TreeMap<String, String>();
        choices.identity(dataset).forEach(name -> row.put(name, request.getParameter("id-" + name)));
        return row.values().stream().anyMatch(value -> value == null || value.isBlank()) ? Map.of() : row;
    }

    public String given(String name) {
        return request.getParameter("id-" + name);
    }

    private String subject() {
        return who == null ? words.say("explain.somebody", new Names(choices.policy()).role(role))
                : choices.person(who).map(one -> one.person().fullName().isBlank() ? one.person().name() : one.person().fullName()).orElse(who);
    }

    /** The answer in one sentence. */
    public String getVerdict() {
        return told().verdict(subject(), dataset, field, report, row());
    }

    private ExplainWords told() {
        return new ExplainWords(choices.policy(), words.texts(), workflow, answer);
    }

    /** What is to be known of the row that was asked about; empty where none was. */
    public String getRowNote() {
        return answer.row() == null ? "" : words.say("explain.row." + answer.row());
    }

    /** In which rows and how it is seen, one line each. */
    public List<String> getWays() {
        return told().ways();
    }

    public List<String> getWhy() {
        return reasons().why(answer.reasons());
    }

    /** Only where something is kept away. */
    public List<Line> getRemedies() {
        return "full".equals(answer.shown()) ? List.of() : reasons().remedies(answer.reasons(), roles());
    }

    private ReasonWords reasons() {
        return new ReasonWords(choices.policy(), words.texts(), workflow);
    }

    public ExplanationView getAnswer() {
        return answer;
    }

    /** Whether there is nobody of that name, or the dataset is not the asker's to ask about, or the directory does not answer. */
    public boolean isNobody() {
        return nobody;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = AccessChoices.filled(who);
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = AccessChoices.filled(role);
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = AccessChoices.filled(workflow);
    }

    public String getDataset() {
        return dataset;
    }

    public void setDataset(String dataset) {
        this.dataset = AccessChoices.filled(dataset);
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = AccessChoices.filled(field);
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = AccessChoices.filled(report);
    }
}
