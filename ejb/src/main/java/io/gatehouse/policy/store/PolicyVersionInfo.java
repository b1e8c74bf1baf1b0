package io.gatehouse.policy.store;

import java.time.Instant;

/**
 * A version of the policy without its text.
 *
 * @param base the version it was made from
 * @param sha256 of the canonical JSON document, in hex
 * @param createdBy subject
 * @param decidedBy subject of who confirmed or rejected a staged version; null where nobody did or had to
 */
public record PolicyVersionInfo(long version, long base, VersionState state, String sha256, String note, Instant createdAt,
                                String createdBy, String createdByName, Instant decidedAt, String decidedBy,
                                String decidedByName) {
}
