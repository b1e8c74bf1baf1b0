package io.gatehouse.access;

import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.Label;
import java.util.Objects;

/**
 * A published report that its holder may read: its figures as they were published, on all rows, and nothing of what they
 * were made of. One whose definition changes is another publication.
 *
 * @param definition digest of all that decides which figures are shown
 * @param label its own, whatever its fields'
 */
public record Publication(String report, String definition, Label label) {

    public Publication {
        Objects.requireNonNull(report);
        Objects.requireNonNull(definition);
        Objects.requireNonNull(label);
    }

    /** The publication of a report that is published with a label. */
    static Publication of(ReportSpec report) {
        return new Publication(report.key(), Fingerprints.of(report), report.published().label());
    }
}
