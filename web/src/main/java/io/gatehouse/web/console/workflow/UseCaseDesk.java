package io.gatehouse.web.console.workflow;

import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.GovernanceService;
import io.gatehouse.governance.UseCases;
import io.gatehouse.governance.inventory.Inventory;
import io.gatehouse.governance.inventory.InventoryView;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.VendorView;
import io.gatehouse.vendor.Vendors;
import io.gatehouse.web.page.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A use case written down step by step; what it would change is told before it is kept. */
@Named
@ViewScoped
public class UseCaseDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GovernanceService governance;

    @Inject
    private transient UseCases useCases;

    @Inject
    private transient Inventory inventory;

    @Inject
    private transient Vendors vendors;

    private String key;
    private UseCaseForm form = new UseCaseForm();
    private transient Policy policy;
    private transient List<InventoryView.Dataset> datasets;
    private transient List<VendorView> permitted;
    private transient Attempt<ApplyResult> attempt;

    /** With a key, that use case is changed; NOT_FOUND where there is none, or it is retired. */
    public void load() {
        if (key != null) {
            form = UseCaseForm.of(policy().workflow(key).filter(found -> found.status() != WorkflowSpec.Status.RETIRED)
                    .orElseThrow(DomainException::notFound));
        }
    }

    private Policy policy() {
        if (policy == null) {
            policy = governance.inForce().policy();
        }
        return policy;
    }

    public List<InventoryView.Dataset> getDatasets() {
        if (datasets == null) {
            datasets = inventory.view().sources().stream().flatMap(source -> source.datasets().stream()).toList();
        }
        return datasets;
    }

    /** Roles of the policy in force, for readers and owners. */
    public List<String> getRoles() {
        return policy().roles().stream().map(io.gatehouse.policy.RoleSpec::key).toList();
    }

    /** All categories that some data has. */
    public List<String> getCategories() {
        return List.copyOf(new TreeSet<>(Stream.concat(getDatasets().stream().flatMap(each -> whole(each).categories().stream()),
                form.getCategories().stream()).toList()));
    }

    /** Vendors of the governance file with what their terms allow today. */
    public List<VendorView> getVendors() {
        if (permitted == null) {
            permitted = vendors.list().stream().filter(VendorView::inPolicy).toList();
        }
        return permitted;
    }

    /** A provider's title; null is Gatehouse itself. */
    public String title(String provider) {
        return getVendors().stream().filter(each -> each.key().equals(provider)).map(VendorView::title).findFirst().orElse(null);
    }

    /** The label of all the data that is chosen, together. */
    public Label getData() {
        return Label.join(getDatasets().stream().filter(each -> form.getDatasets().contains(each.key())).map(UseCaseDesk::whole).toList());
    }

    /** A dataset's label with that of all its fields. */
    static Label whole(InventoryView.Dataset dataset) {
        return dataset.fields().stream().map(InventoryView.Field::label).reduce(dataset.label(), Label::join);
    }

    public void dataChosen() {
        form.ceiling(getData());
    }

    /** Says what it would change, and what is wrong with it. */
    public void check() {
        attempt = put(true);
    }

    /** Keeps it: as a draft where it is new. */
    public String save() {
        attempt = put(false);
        return attempt.done().filter(done -> done.staged().isEmpty()).map(done -> "/govern/workflow?faces-redirect=true&key=" + form.getKey().strip())
                .orElse(null);
    }

    private Attempt<ApplyResult> put(boolean dryRun) {
        try {
            var spec = form.spec();
            return Attempt.of(() -> useCases.put(spec, key == null, dryRun));
        } catch (DateTimeParseException notAPeriod) {
            return new Attempt<>(null, "bad-request", List.of(new Violation("keep", "bad-value", "An ISO 8601 period such as P180D or P2Y.")));
        }
    }

    public boolean isNew() {
        return key == null;
    }

    public Attempt<ApplyResult> getAttempt() {
        return attempt;
    }

    public UseCaseForm getForm() {
        return form;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key == null || key.isBlank() ? null : key;
    }
}
