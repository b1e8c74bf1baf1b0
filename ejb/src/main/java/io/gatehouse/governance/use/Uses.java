package io.gatehouse.governance.use;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What was used since a day, as it was noted. Immutable. */
final class Uses {

    /** Of a field. */
    record Field(String workflow, String role, String dataset, String field) {
    }

    /** Of a dataset. */
    record Dataset(String workflow, String role, String dataset) {
    }

    /** @param days on how many days; @param last the last of them */
    record Noted(int days, LocalDate last) {
    }

    private final Map<Field, LocalDate> fields;
    private final Map<Dataset, Noted> datasets;
    private final Map<Dataset, Integer> people;

    Uses(Map<Field, LocalDate> fields, Map<Dataset, Noted> datasets, Map<Dataset, Integer> people) {
        this.fields = new HashMap<>(fields);
        this.datasets = new HashMap<>(datasets);
        this.people = new HashMap<>(people);
    }

    boolean isUsed(String workflow, String role, String dataset, String field) {
        return fields.containsKey(new Field(workflow, role, dataset, field));
    }

    /** Whether anything of the dataset was used through the role, its rows alone included. */
    boolean isUsed(String workflow, String role, String dataset) {
        return datasets.containsKey(new Dataset(workflow, role, dataset));
    }

    Noted of(String workflow, String role, String dataset) {
        return datasets.getOrDefault(new Dataset(workflow, role, dataset), new Noted(0, null));
    }

    int people(String workflow, String role, String dataset) {
        return people.getOrDefault(new Dataset(workflow, role, dataset), 0);
    }
}
