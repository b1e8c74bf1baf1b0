package io.gatehouse.access;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.WorkflowSpec;
import java.time.LocalDate;

/** When and where a grant is good. */
final class Validity {

    private Validity() {
    }

    /** Valid from and until, both days included; good for every workflow where it names none. */
    static boolean holds(Grant grant, WorkflowSpec workflow, LocalDate today) {
        return (grant.from() == null || !today.isBefore(grant.from()))
                && (grant.until() == null || !today.isAfter(grant.until()))
                && (grant.workflows().isEmpty() || grant.workflows().contains(workflow.key()));
    }
}
