package io.gatehouse.access;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.WorkflowSpec;
import java.time.LocalDate;

/** When and where a grant is good. */
final class Validity {

    private Validity() {
    }

    /** Valid from and until, both days included, and no day after it was to be recertified; good for every workflow where it names none. */
    static boolean holds(Grant grant, WorkflowSpec workflow, LocalDate today) {
        return lapse(grant, workflow, today) == null;
    }

    /** Why it does not hold; null where it does. */
    static Reason.Rule lapse(Grant grant, WorkflowSpec workflow, LocalDate today) {
        if (grant.from() != null && today.isBefore(grant.from())) {
            return Reason.Rule.GRANT_NOT_YET;
        }
        if (grant.until() != null && today.isAfter(grant.until())) {
            return Reason.Rule.GRANT_ENDED;
        }
        if (grant.recertifyBy() != null && today.isAfter(grant.recertifyBy())) {
            return Reason.Rule.GRANT_NOT_RECERTIFIED;
        }
        return grant.workflows().isEmpty() || grant.workflows().contains(workflow.key()) ? null : Reason.Rule.GRANT_OTHER_WORKFLOW;
    }
}
