package io.gatehouse.web.console.workflow;

import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.GovernanceService;
import io.gatehouse.governance.UseCaseLife;
import io.gatehouse.governance.UseCases;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.WorkflowSpec.Status;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.page.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One AI use case and its life. */
@Named
@ViewScoped
public class UseCasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GovernanceService governance;

    @Inject
    private transient UseCases useCases;

    private String key;
    private transient Policy policy;
    private transient Attempt<ApplyResult> attempt;

    /** Before the page is shown: there must be such a use case. */
    public void load() {
        getWorkflow();
    }

    private Policy policy() {
        if (policy == null) {
            policy = governance.inForce().policy();
        }
        return policy;
    }

    public WorkflowSpec getWorkflow() {
        return policy().workflow(key == null ? "" : key).orElseThrow(DomainException::notFound);
    }

    /** Where it may go from here. */
    public List<Status> getNext() {
        return List.copyOf(UseCaseLife.next(getWorkflow().status()));
    }

    public void turn(Status to) {
        attempt = Attempt.of(() -> useCases.turn(key, to));
        policy = null;
    }

    /** A vendor's title; null is Gatehouse itself. */
    public String vendor(String provider) {
        return policy().vendor(provider).map(VendorSpec::title).orElse(null);
    }

    /** The title of a dataset, or its key. */
    public String dataset(String dataset) {
        return policy().dataset(dataset).map(spec -> spec.title() == null ? dataset : spec.title()).orElse(dataset);
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
}
