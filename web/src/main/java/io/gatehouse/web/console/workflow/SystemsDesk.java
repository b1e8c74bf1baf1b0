package io.gatehouse.web.console.workflow;

import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.GovernanceService;
import io.gatehouse.governance.UseCases;
import io.gatehouse.policy.Risk;
import io.gatehouse.policy.SystemSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.web.page.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** AI systems outside Gatehouse: recorded, so that the register of what AI is used for is whole. */
@Named
@ViewScoped
public class SystemsDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GovernanceService governance;

    @Inject
    private transient UseCases useCases;

    private transient List<SystemSpec> systems;
    private transient Attempt<ApplyResult> attempt;
    private String key;
    private String title;
    private String purpose;
    private String owner;
    private String vendor;
    private WorkflowSpec.Status status = WorkflowSpec.Status.DRAFT;
    private Risk.Category risk;
    private String reasons;

    public List<SystemSpec> getSystems() {
        if (systems == null) {
            systems = governance.inForce().policy().systems();
        }
        return systems;
    }

    public void record() {
        attempt = Attempt.of(() -> useCases.record(new SystemSpec(text(key), text(title), text(purpose), text(owner), vendor, status,
                risk == null ? null : new Risk(risk, reasons))));
        systems = null;
        if (attempt.result() != null) {
            key = title = purpose = owner = vendor = reasons = null;
            risk = null;
        }
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    public Attempt<ApplyResult> getAttempt() {
        return attempt;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getVendor() {
        return vendor;
    }

    public void setVendor(String vendor) {
        this.vendor = vendor;
    }

    public WorkflowSpec.Status getStatus() {
        return status;
    }

    public void setStatus(WorkflowSpec.Status status) {
        this.status = status;
    }

    public Risk.Category getRisk() {
        return risk;
    }

    public void setRisk(Risk.Category risk) {
        this.risk = risk;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
