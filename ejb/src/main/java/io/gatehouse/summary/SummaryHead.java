package io.gatehouse.summary;

import io.gatehouse.shared.Label;
import java.time.Instant;

/** A summary in a list. */
public record SummaryHead(String id, String workflow, String title, Label label, String status, Instant createdAt) {
}
