package io.gatehouse.web.console.workflow;

import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Risk;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.io.Serializable;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** What a person fills in of a use case. */
public class UseCaseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String key;
    private String title;
    private String purpose;
    private String owner;
    private List<String> datasets = new ArrayList<>();
    private String level = "internal";
    private List<String> categories = new ArrayList<>();
    private List<String> roles = new ArrayList<>();
    private List<String> providers = new ArrayList<>(List.of("builtin"));
    private Risk.Category risk;
    private String reasons;
    private Oversight oversight = Oversight.NONE;
    private ModelUse.Excess excess = ModelUse.Excess.ROUTE;
    private ModelUse.Guard guard = ModelUse.Guard.REMOVE;
    private Integer tokensPerDay;
    private Integer tokensPerPerson;
    private Label question = ModelUse.QUESTION;
    private String keep;

    static UseCaseForm of(WorkflowSpec spec) {
        var form = new UseCaseForm();
        form.key = spec.key();
        form.title = spec.title();
        form.purpose = spec.purpose();
        form.owner = spec.owner();
        form.datasets = new ArrayList<>(spec.datasets());
        form.level = spec.ceiling().level().code();
        form.categories = new ArrayList<>(spec.ceiling().categories());
        form.roles = new ArrayList<>(spec.roles());
        form.providers = new ArrayList<>(spec.providers());
        form.risk = spec.risk() == null ? null : spec.risk().category();
        form.reasons = spec.risk() == null ? null : spec.risk().reasons();
        form.oversight = spec.oversight();
        form.excess = spec.models().excess();
        form.guard = spec.models().guard();
        form.tokensPerDay = spec.models().tokensPerDay();
        form.tokensPerPerson = spec.models().tokensPerPerson();
        form.question = spec.models().question();
        form.keep = spec.keep() == null ? null : spec.keep().toString();
        return form;
    }

    /** As the register has it; its status is the register's business. */
    WorkflowSpec spec() {
        return new WorkflowSpec(text(key), text(title), text(purpose), text(owner), WorkflowSpec.Status.DRAFT, roles, datasets,
                new Label(Level.of(level).orElse(Level.PUBLIC), new TreeSet<>(categories)), providers.isEmpty() ? List.of("builtin") : providers,
                oversight, keep == null || keep.isBlank() ? null : Period.parse(keep.strip()),
                new ModelUse(excess, guard, tokensPerDay, tokensPerPerson, question), risk == null ? null : new Risk(risk, reasons));
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    /** The data's own label becomes the highest that it may show. */
    void ceiling(Label label) {
        level = label.level().code();
        categories = new ArrayList<>(label.categories());
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

    public List<String> getDatasets() {
        return datasets;
    }

    public void setDatasets(List<String> datasets) {
        this.datasets = datasets;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public List<String> getCategories() {
        return categories;
    }

    public void setCategories(List<String> categories) {
        this.categories = categories;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public List<String> getProviders() {
        return providers;
    }

    /** Those that were chosen before keep their order; new ones come last, but before Gatehouse itself where that is last. */
    public void setProviders(List<String> providers) {
        var ordered = new ArrayList<>(this.providers.stream().filter(providers::contains).toList());
        int end = ordered.indexOf("builtin") == ordered.size() - 1 && !ordered.isEmpty() ? ordered.size() - 1 : ordered.size();
        ordered.addAll(end, providers.stream().filter(one -> !ordered.contains(one)).toList());
        this.providers = ordered;
    }

    /** One place earlier or later in the order in which providers are asked; at an end it stays. */
    public void move(String provider, int by) {
        int at = providers.indexOf(provider);
        if (at >= 0 && at + by >= 0 && at + by < providers.size()) {
            Collections.swap(providers, at, at + by);
        }
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

    public Oversight getOversight() {
        return oversight;
    }

    public void setOversight(Oversight oversight) {
        this.oversight = oversight;
    }

    public ModelUse.Excess getExcess() {
        return excess;
    }

    public void setExcess(ModelUse.Excess excess) {
        this.excess = excess;
    }

    public ModelUse.Guard getGuard() {
        return guard;
    }

    public void setGuard(ModelUse.Guard guard) {
        this.guard = guard;
    }

    public Integer getTokensPerDay() {
        return tokensPerDay;
    }

    public void setTokensPerDay(Integer tokensPerDay) {
        this.tokensPerDay = tokensPerDay;
    }

    public Integer getTokensPerPerson() {
        return tokensPerPerson;
    }

    public void setTokensPerPerson(Integer tokensPerPerson) {
        this.tokensPerPerson = tokensPerPerson;
    }

    public String getKeep() {
        return keep;
    }

    public void setKeep(String keep) {
        this.keep = keep;
    }
}
