package io.gatehouse.governance.explain;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.explain.Way;
import io.gatehouse.shared.Label;
import java.util.List;

/**
 * What somebody with given roles and attributes would see in a workflow: names and conditions, no values.
 *
 * @param admitted whether the workflow is for them
 * @param reasons why not; none where it is
 * @param published published reports by their keys
 */
public record SightView(boolean admitted, List<ExplanationView.Step> reasons, List<Dataset> datasets, List<String> published, long policyVersion) {

    public record Dataset(String key, String title, List<Field> fields) {
    }

    public record Field(String name, Label label, List<ExplanationView.Way> ways) {
    }

    public SightView {
        reasons = List.copyOf(reasons);
        datasets = List.copyOf(datasets);
        published = List.copyOf(published);
    }

    static SightView of(Entitlement entitlement, long policyVersion) {
        return new SightView(true, List.of(), entitlement.datasets().values().stream().map(dataset -> new Dataset(dataset.key(), dataset.title(),
                dataset.fields().values().stream().map(SightView::field).toList())).toList(), List.copyOf(entitlement.publishedReports()), policyVersion);
    }

    private static Field field(Entitlement.Field field) {
        return new Field(field.name(), field.label(), Way.of(field).stream().map(ExplanationView.Way::of).toList());
    }
}
