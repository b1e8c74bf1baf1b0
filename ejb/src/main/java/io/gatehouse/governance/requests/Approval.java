package io.gatehouse.governance.requests;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody's word for a request.
 *
 * @param roles owners' roles that the approver had
 * @param gives digest of what it would have given then
 */
record Approval(String subject, String name, Instant at, Set<String> roles, String gives) {
    Approval {
        roles = Set.copyOf(roles);
    }
}
