package io.gatehouse.web.console.vendor;

import io.gatehouse.vendor.AssessmentLine;
import io.gatehouse.vendor.Assessments;
import io.gatehouse.vendor.Incident;
import io.gatehouse.vendor.VendorView;
import io.gatehouse.vendor.Vendors;
import io.gatehouse.vendor.WithdrawalEffect;
import io.gatehouse.vendor.egress.CallLine;
import io.gatehouse.vendor.egress.Egress;
import io.gatehouse.vendor.questionnaire.Questionnaire;
import io.gatehouse.vendor.questionnaire.Questionnaires;
import io.gatehouse.vendor.questionnaire.Severity;
import io.gatehouse.web.page.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One vendor: its record, terms, assessments, incidents and calls. */
@Named
@ViewScoped
public class VendorDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    private transient Vendors vendors;

    @Inject
    private transient Assessments assessments;

    @Inject
    private transient Egress egress;

    private String key;
    private RecordForm form;
    private String day;
    private String title;
    private String description;
    private Severity severity = Severity.MEDIUM;
    private String outcome;
    private String questionnaire;
    private transient VendorView vendor;
    private transient List<AssessmentLine> lines;
    private transient List<Questionnaire> offered;
    private transient Attempt<?> attempt;

    /** Before the page is shown: there must be such a vendor. */
    public void load() {
        form = RecordForm.of(getVendor().record());
    }

    public VendorView getVendor() {
        if (vendor == null) {
            vendor = vendors.one(key == null ? "" : key);
        }
        return vendor;
    }

    public List<AssessmentLine> getLines() {
        if (lines == null) {
            lines = assessments.list(key);
        }
        return lines;
    }

    public List<Questionnaire> getOffered() {
        if (offered == null) {
            offered = assessments.questionnaires().offered().stream().map(Questionnaires.Source::questionnaire).toList();
        }
        return offered;
    }

    public WithdrawalEffect getEffect() {
        return vendors.withdrawalEffect(key);
    }

    /** Calls of this vendor's models among the last ones of all; for those who may look at the gate. */
    public List<CallLine> getCalls() {
        return egress.calls(MOST).stream().filter(call -> call.vendor().equals(key)).toList();
    }

    public void saveRecord() {
        attempt = Attempt.of(() -> vendors.put(key, getVendor().revision(), form.record()));
        vendor = null;
    }

    public void report() {
        attempt = Attempt.of(() -> reported());
        vendor = null;
    }

    private Incident reported() {
        var on = Given.day("happenedOn", day);
        if (on == null || title == null) {
            throw io.gatehouse.shared.DomainException.refused("happenedOn, title", "bad-request", "An incident has a day and a title.");
        }
        return vendors.report(key, on, title, description == null ? "" : description, severity);
    }

    public void close(String incident) {
        attempt = Attempt.of(() -> vendors.close(key, incident, Given.reason(outcome)));
        vendor = null;
    }

    /** Begins an assessment from the answers of the newest one, and goes to it. */
    public String start() {
        var newest = getLines().isEmpty() ? null : getLines().getFirst().id();
        var begun = Attempt.of(() -> assessments.start(key, questionnaire, newest));
        attempt = begun;
        return begun.done().map(made -> "/govern/assessment?faces-redirect=true&vendor=" + key + "&id=" + made.id()).orElse(null);
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public Attempt<?> getAttempt() {
        return attempt;
    }

    public RecordForm getForm() {
        return form;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getQuestionnaire() {
        return questionnaire;
    }

    public void setQuestionnaire(String questionnaire) {
        this.questionnaire = questionnaire;
    }
}
