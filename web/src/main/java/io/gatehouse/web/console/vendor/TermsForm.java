package io.gatehouse.web.console.vendor;

import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.vendor.Terms;
import io.gatehouse.vendor.TermsView;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/** Proposed terms as they are filled in; lists with commas between. */
public class TermsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String level = "public";
    private String categories;
    private String pseudonymisedLevel;
    private String pseudonymisedCategories;
    private String models;
    private String regions;
    private String workflows;
    private String retention;
    private boolean training;
    private String until;

    static TermsForm of(TermsView terms) {
        var form = new TermsForm();
        form.level = terms.plain().level().code();
        form.categories = String.join(", ", terms.plain().categories());
        form.pseudonymisedLevel = terms.pseudonymised() == null ? null : terms.pseudonymised().level().code();
        form.pseudonymisedCategories = terms.pseudonymised() == null ? null : String.join(", ", terms.pseudonymised().categories());
        form.models = String.join(", ", terms.models());
        form.regions = String.join(", ", terms.regions());
        form.workflows = String.join(", ", terms.workflows());
        form.retention = terms.retention();
        form.training = terms.training();
        form.until = terms.until().toString();
        return form;
    }

    /** Null while no last day is given: then none are proposed yet. */
    Terms terms() {
        return until == null ? null : new Terms(label(level, categories), pseudonymisedLevel == null ? null
                : label(pseudonymisedLevel, pseudonymisedCategories), Set.copyOf(Given.list(models)), Set.copyOf(Given.list(regions)),
                Set.copyOf(Given.list(workflows)), Given.period("terms.retention", retention), training, Given.day("terms.until", until));
    }

    private static Label label(String level, String categories) {
        return new Label(Level.of(level).orElse(Level.PUBLIC), new TreeSet<>(Given.list(categories)));
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getCategories() {
        return categories;
    }

    public void setCategories(String categories) {
        this.categories = categories;
    }

    public String getPseudonymisedLevel() {
        return pseudonymisedLevel;
    }

    public void setPseudonymisedLevel(String pseudonymisedLevel) {
        this.pseudonymisedLevel = pseudonymisedLevel;
    }

    public String getPseudonymisedCategories() {
        return pseudonymisedCategories;
    }

    public void setPseudonymisedCategories(String pseudonymisedCategories) {
        this.pseudonymisedCategories = pseudonymisedCategories;
    }

    public String getModels() {
        return models;
    }

    public void setModels(String models) {
        this.models = models;
    }

    public String getRegions() {
        return regions;
    }

    public void setRegions(String regions) {
        this.regions = regions;
    }

    public String getWorkflows() {
        return workflows;
    }

    public void setWorkflows(String workflows) {
        this.workflows = workflows;
    }

    public String getRetention() {
        return retention;
    }

    public void setRetention(String retention) {
        this.retention = retention;
    }

    public boolean isTraining() {
        return training;
    }

    public void setTraining(boolean training) {
        this.training = training;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
