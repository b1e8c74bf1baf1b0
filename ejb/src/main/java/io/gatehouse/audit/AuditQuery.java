package io.gatehouse.audit;

import java.time.Instant;

/** What an auditor looks for; null parts do not restrict. {@code limit} 1 to 1000; {@code cursor} from the page before. */
public record AuditQuery(Instant from, Instant to, String subject, String type, String workflow, String cursor, int limit) {
}
