package io.gatehouse.web.console.policy;

import io.gatehouse.governance.GovernanceService;
import io.gatehouse.governance.inventory.Inventory;
import io.gatehouse.governance.inventory.InventoryView;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.page.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The policy in force, told to people: workflows, and a role's grants as sentences. */
@Named
@RequestScoped
public class PolicyPage {

    @Inject
    private GovernanceService governance;

    @Inject
    private Inventory inventory;

    @Inject
    private Words words;

    private Policy policy;
    private String key;
    private InventoryView.RolePeople people;

    @PostConstruct
    void load() {
        policy = governance.inForce().policy();
    }

    public List<WorkflowSpec> getWorkflows() {
        return policy.workflows();
    }

    public WorkflowSpec getWorkflow() {
        return policy.workflow(key == null ? "" : key).orElseThrow(DomainException::notFound);
    }

    public RoleSpec getRole() {
        return policy.role(key == null ? "" : key).orElseThrow(DomainException::notFound);
    }

    /** The role's grants as sentences. */
    public List<String> getGrants() {
        var sentences = new GrantSentences(policy, words.texts());
        return getRole().grants().stream().map(sentences::of).toList();
    }

    public List<String> getDenials() {
        var sentences = new GrantSentences(policy, words.texts());
        return getRole().denials().stream().map(sentences::of).toList();
    }

    /** Workflows that let the role in. */
    public List<WorkflowSpec> getRoleWorkflows() {
        return policy.workflows().stream().filter(workflow -> workflow.roles().contains(key)).toList();
    }

    /** Who has the role, as far as the directory tells. */
    public InventoryView.RolePeople getPeople() {
        return people;
    }

    /** The title of a dataset, or its key. */
    public String dataset(String dataset) {
        return policy.dataset(dataset).map(spec -> spec.title() == null ? dataset : spec.title()).orElse(dataset);
    }

    /** Before the page is shown: there must be such a workflow. */
    public void requireWorkflow() {
        getWorkflow();
    }

    /** Before the page is shown: there must be such a role. */
    public void requireRole() {
        people = inventory.people(getRole().key());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
