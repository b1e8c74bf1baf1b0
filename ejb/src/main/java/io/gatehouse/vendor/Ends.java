package io.gatehouse.vendor;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** When approved assessments end. */
final class Ends {

    private Ends() {
    }

    /** All approved ones, the nearest end first. */
    static List<Expiring> of(AssessmentStore store, Map<String, StoredRecord> records, Policy policy, LocalDate today) {
        return store.approved().stream().map(assessment -> {
            var spec = policy.vendor(assessment.vendor());
            var until = store.content(assessment).terms().meet(spec.map(VendorSpec::terms).orElse(null)).until();
            var record = records.get(assessment.vendor());
            return new Expiring(assessment.vendor(), spec.map(VendorSpec::title).orElse(assessment.vendor()), assessment.id().toString(), until,
                    Math.toIntExact(ChronoUnit.DAYS.between(today, until)), record == null ? null : record.content().owner());
        }).sorted(Comparator.comparing(Expiring::until).thenComparing(Expiring::vendor)).toList();
    }
}
