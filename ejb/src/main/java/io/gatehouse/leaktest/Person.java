package io.gatehouse.leaktest;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Decision;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.leaktest.view.Beholder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who asks, as the decision lets them.
 *
 * @param businessDay today, for questions about "this month"
 */
record Person(Beholder beholder, Optional<Admission> admission, LocalDate businessDay) {

    static Person of(Beholder beholder, long policyVersion, Decision decision, LocalDate businessDay) {
        var snapshot = new PolicySnapshot(policyVersion, beholder.policy(), beholder.catalog());
        return new Person(beholder, decision instanceof Decision.Permit permit ? beholder.policy().workflow(beholder.workflow())
                .map(workflow -> new Admission(beholder.caller(), workflow, permit.entitlement(), snapshot)) : Optional.empty(), businessDay);
    }
}
