package io.gatehouse.web.console.data;

import io.gatehouse.governance.inventory.Inventory;
import io.gatehouse.governance.inventory.InventoryView;
import io.gatehouse.governance.inventory.Visibility;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Which data can AI access: sources, datasets, fields, labels, workflows and who may see what, on one page. */
@Named
@RequestScoped
public class InventoryPage {

    @Inject
    private Inventory inventory;

    private InventoryView view;
    private String key;

    @PostConstruct
    void load() {
        view = inventory.view();
    }

    public InventoryView getView() {
        return view;
    }

    private Stream<InventoryView.Dataset> datasets() {
        return view.sources().stream().flatMap(source -> source.datasets().stream());
    }

    public List<InventoryView.Dataset> getDatasets() {
        return datasets().toList();
    }

    public int getFieldCount() {
        return datasets().mapToInt(dataset -> dataset.fields().size()).sum();
    }

    /** How many fields arrived after the first landing and wait for a label. */
    public long getNewCount() {
        return datasets().flatMap(dataset -> dataset.fields().stream()).filter(InventoryView.Field::isNew).count();
    }

    /** Roles that see something of a dataset, with how much. */
    public List<Map.Entry<String, InventoryView.Access>> seenBy(InventoryView.Dataset dataset) {
        return dataset.access().entrySet().stream().filter(entry -> entry.getValue().visibility() != Visibility.NONE).toList();
    }

    /** Roles that see something of a field, with how much. */
    public List<Map.Entry<String, Visibility>> seen(SortedMap<String, Visibility> access) {
        return access.entrySet().stream().filter(entry -> entry.getValue() != Visibility.NONE).toList();
    }

    /** The dataset that the address names; absent ones lead to the page that says so. */
    public InventoryView.Dataset getDataset() {
        return datasets().filter(dataset -> dataset.key().equals(key)).findFirst().orElseThrow(DomainException::notFound);
    }

    /** Before the page is shown: there must be such a dataset. */
    public void require() {
        getDataset();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
