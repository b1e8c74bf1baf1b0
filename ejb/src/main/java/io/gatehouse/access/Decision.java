package io.gatehouse.access;

import java.util.List;

/** The answer to "may this caller use this workflow": a permit carries the entitlement. Absent and forbidden are both a deny. */
public sealed interface Decision {

    /** Codes for the log and for officers, never for the caller. */
    List<String> reasons();

    record Permit(Entitlement entitlement, List<String> reasons) implements Decision {
        public Permit {
            reasons = List.copyOf(reasons);
        }
    }

    record Deny(List<String> reasons) implements Decision {
        public Deny {
            reasons = List.copyOf(reasons);
        }
    }
}
