package io.gatehouse.web.console.workflow;

import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Risk;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What one chooses from in the register of use cases, in words. */
@Named
@RequestScoped
public class UseCaseWords {

    @Inject
    private Words words;

    public List<SelectItem> getRisks() {
        return items("risk.", Risk.Category.values());
    }

    public List<SelectItem> getStatuses() {
        return items("decision.", WorkflowSpec.Status.values());
    }

    public List<SelectItem> getOversights() {
        return items("oversight.", Oversight.values());
    }

    public List<SelectItem> getExcesses() {
        return items("excess.", ModelUse.Excess.values());
    }

    public List<SelectItem> getGuards() {
        return items("guard.", ModelUse.Guard.values());
    }

    private List<SelectItem> items(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> new SelectItem(value, words.named(prefix, value.name().toLowerCase(Locale.ROOT)))).toList();
    }
}
