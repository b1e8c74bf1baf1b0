package io.gatehouse.policy.file;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.shared.Label;
import java.util.HashSet;
import java.util.Set;

/** The label of a field: its dataset's, joined with its own and those of its origins. */
final class EffectiveLabel {

    private EffectiveLabel() {
    }

    static Label of(DatasetSpec dataset, String field) {
        return of(dataset, field, new HashSet<>());
    }

    private static Label of(DatasetSpec dataset, String field, Set<String> seen) {
        var label = dataset.label() == null ? Label.BOTTOM : dataset.label();
        var spec = dataset.fields().get(field);
        if (spec == null || !seen.add(field)) {
            return label;
        }
        if (spec.label() != null) {
            label = label.join(spec.label());
        }
        for (var origin : spec.derivedFrom()) {
            label = label.join(of(dataset, origin, seen));
        }
        return label;
    }
}
