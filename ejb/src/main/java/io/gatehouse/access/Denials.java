package io.gatehouse.access;

import io.gatehouse.policy.Denial;
import io.gatehouse.shared.Label;

/** Which fields a denial covers: those that fit every part which it gives. */
final class Denials {

    private Denials() {
    }

    static boolean covers(Denial denial, String dataset, String field, Label label) {
        return (denial.datasets().isEmpty() || denial.datasets().contains(dataset))
                && (denial.fields().isEmpty() || denial.fields().contains(field))
                && (denial.categories().isEmpty() || denial.categories().stream().anyMatch(label.categories()::contains));
    }
}
