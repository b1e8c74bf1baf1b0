package io.gatehouse.vendor.model;

import java.time.Instant;

/**
 * How a provider is doing on this node since the start.
 *
 * @param circuit {@code closed} (calls go), {@code open} (none goes for a while) or {@code half-open} (a few are tried)
 * @param failure code of the last failure, or null
 */
public record ProviderHealth(String vendor, String model, String circuit, Instant lastSuccess, Instant lastFailure, String failure,
                             int inFlight, long calls, long failures) {
}
