package io.gatehouse.access;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.shared.Label;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a dataset's declaration says of its fields once derivations are followed to their end. Remembers; for one thread. */
public final class FieldRules {

    private final DatasetSpec dataset;
    private final Map<String, Set<String>> origins = new HashMap<>();
    private final Map<String, Label> labels = new HashMap<>();

    public FieldRules(DatasetSpec dataset) {
        this.dataset = dataset;
    }

    /** The label of a field: its dataset's, joined with its own and with those of all fields that it is derived from. */
    public Label label(String field) {
        var known = labels.get(field);
        if (known == null) {
            known = joined(field);
            labels.put(field, known);
        }
        return known;
    }

    private Label joined(String field) {
        var label = own(field);
        for (String origin : origins(field)) {
            label = label.join(own(origin));
        }
        return label;
    }

    /** All fields that this one is derived from, over any number of steps. A cycle ends where it began. */
    public Set<String> origins(String field) {
        var known = origins.get(field);
        if (known == null) {
            var found = new TreeSet<String>();
            collect(field, found);
            known = Collections.unmodifiableSet(found);
            origins.put(field, known);
        }
        return known;
    }

    private void collect(String field, Set<String> found) {
        for (String origin : directOrigins(field)) {
            if (found.add(origin)) {
                collect(origin, found);
            }
        }
    }

    List<String> directOrigins(String field) {
        FieldSpec spec = dataset.fields().get(field);
        return spec == null ? List.of() : spec.derivedFrom();
    }

    private Label own(String field) {
        FieldSpec spec = dataset.fields().get(field);
        return spec == null || spec.label() == null ? dataset.label() : dataset.label().join(spec.label());
    }
}
