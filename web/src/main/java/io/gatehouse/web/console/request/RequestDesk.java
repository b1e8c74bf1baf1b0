package io.gatehouse.web.console.request;

import io.gatehouse.governance.requests.Decision;
import io.gatehouse.governance.requests.DecisionView;
import io.gatehouse.governance.requests.RequestDecisions;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.page.Attempt;
import io.gatehouse.web.page.Dates;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One request, what it would give, and the decision on it. */
@Named
@ViewScoped
public class RequestDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestDecisions requests;

    private String id;
    private String until;
    private String rows;
    private String note;
    private transient DecisionView request;
    private transient Attempt<DecisionView> attempt;

    /** NOT_FOUND where there is none, or it is none of the reader's business. */
    public void load() {
        request = requests.list().stream().filter(each -> each.request().id().equals(id)).findFirst().orElseThrow(DomainException::notFound);
    }

    public void decide(boolean approve) {
        attempt = Attempt.of(() -> requests.decide(id, new Decision(approve, Dates.of(until, "until"), rows, note)));
        load();
    }

    public DecisionView getRequest() {
        if (request == null) {
            load();
        }
        return request;
    }

    public Attempt<DecisionView> getAttempt() {
        return attempt;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getRows() {
        return rows;
    }

    public void setRows(String rows) {
        this.rows = rows;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
