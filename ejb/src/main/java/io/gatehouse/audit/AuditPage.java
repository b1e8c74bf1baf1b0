package io.gatehouse.audit;

import java.util.List;

/** Events, newest first. {@code nextCursor} is null at the end. */
public record AuditPage(List<AuditEntry> events, String nextCursor) {
    public AuditPage {
        events = List.copyOf(events);
    }
}
