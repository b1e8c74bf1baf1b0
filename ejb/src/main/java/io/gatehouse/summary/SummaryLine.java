package io.gatehouse.summary;

import io.gatehouse.shared.Label;
import java.time.Instant;

/**
 * A summary in a list.
 *
 * @param first its first sentence; empty while it waits for review
 * @param by who made it, by login name
 */
public record SummaryLine(String id, String workflow, String title, String first, Label label, String status,
                          Instant createdAt, String by) {
}
