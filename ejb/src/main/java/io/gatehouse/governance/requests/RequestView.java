package io.gatehouse.governance.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A request as its asker sees it. Until somebody has decided, it is the same for what exists and for what does not.
 *
 * @param state {@code waiting granted declined withdrawn expired}
 * @param answer a word of who decided, or null
 * @param grantedUntil the last day of the grant, where it was granted
 */
public record RequestView(String id, String kind, String target, List<String> fields, String workflow, String role, String reason, LocalDate until,
                          Instant askedAt, String state, Instant expiresAt, Instant endedAt, String answer, LocalDate grantedUntil) {
    public RequestView {
        fields = List.copyOf(fields);
    }
}
