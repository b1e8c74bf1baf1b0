package io.gatehouse.audit;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** A recorded event as auditors read it. {@code ref} is its name towards the outside; {@code sequence} orders pages only. */
public record AuditEntry(String ref, long sequence, Instant occurredAt, String type, String subject, String workflow,
                         String outcome, long policyVersion, String level, List<String> categories,
                         SortedMap<String, String> details, SortedMap<String, String> content) {
}
