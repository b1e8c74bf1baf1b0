package io.gatehouse.web.portal;

import io.gatehouse.governance.requests.AccessRequests;
import io.gatehouse.governance.requests.RequestEdit;
import io.gatehouse.governance.requests.RequestView;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the person asked for, with its state, and the form to ask for more. */
@Named
@RequestScoped
public class RequestsDesk {

    @Inject
    private AccessRequests requests;

    private List<RequestView> mine;
    private List<String> roles;
    private Attempt<RequestView> attempt;
    private Attempt<RequestView> withdrawal;

    private String kind = RequestEdit.DATASET;
    private String target;
    private String fields;
    private String workflow;
    private String role;
    private String reason;
    private String until;

    @PostConstruct
    void load() {
        mine = requests.mine();
        roles = requests.roles();
    }

    public void ask() {
        attempt = Attempt.of(() -> requests.ask(new RequestEdit(kind, stripped(target), lines(fields), stripped(workflow), role, stripped(reason),
                Dates.of(until, "until"))));
        if (attempt.done().isPresent()) {
            target = null;
            fields = null;
            reason = null;
        }
        mine = requests.mine();
    }

    public void withdraw(String id) {
        withdrawal = Attempt.of(() -> requests.withdraw(id));
        mine = requests.mine();
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    public List<RequestView> getMine() {
        return mine;
    }

    public List<String> getRoles() {
        return roles;
    }

    public Attempt<RequestView> getAttempt() {
        return attempt;
    }

    public Attempt<RequestView> getWithdrawal() {
        return withdrawal;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getFields() {
        return fields;
    }

    public void setFields(String fields) {
        this.fields = fields;
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = workflow;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
