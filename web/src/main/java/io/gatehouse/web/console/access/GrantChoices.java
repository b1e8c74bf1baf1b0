package io.gatehouse.web.console.access;

import io.gatehouse.governance.inventory.Inventory;
import io.gatehouse.governance.inventory.InventoryView;
import io.gatehouse.policy.DatasetSpec;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;

/** What the form of a grant offers: datasets with the fields that are landed or described, and parents of rows. */
@Named
@RequestScoped
public class GrantChoices {

    @Inject
    private Inventory inventory;

    @Inject
    private AccessChoices choices;

    private List<InventoryView.Dataset> datasets;

    public List<InventoryView.Dataset> getDatasets() {
        if (datasets == null) {
            datasets = inventory.view().sources().stream().flatMap(source -> source.datasets().stream()).toList();
        }
        return datasets;
    }

    /** Names of all fields of these datasets, in their order. */
    List<String> names(Collection<String> keys) {
        return getDatasets().stream().filter(each -> keys.contains(each.key())).flatMap(each -> each.fields().stream())
                .map(InventoryView.Field::name).distinct().toList();
    }

    /** The title and the label of a field, of the first of these datasets that has it. */
    public InventoryView.Field field(Collection<String> keys, String name) {
        return getDatasets().stream().filter(each -> keys.contains(each.key())).flatMap(each -> each.fields().stream())
                .filter(field -> field.name().equals(name)).findFirst().orElse(null);
    }

    /** Datasets with one identity field, which rows can go by. */
    public List<DatasetSpec> getParents() {
        return choices.policy().datasets().stream().filter(each -> each.identity().size() == 1).toList();
    }
}
