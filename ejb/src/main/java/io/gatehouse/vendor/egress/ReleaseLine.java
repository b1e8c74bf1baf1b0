package io.gatehouse.vendor.egress;

import java.time.Instant;
import java.util.List;

/**
 * A request to send what exceeds a vendor's terms.
 *
 * @param state {@code waiting confirmed released rejected used}; two people confirm before it is released
 */
public record ReleaseLine(String id, String vendor, String workflow, String person, int items, String level, List<String> categories,
                          Instant requestedAt, Instant expiresAt, String state, long version) {
}
