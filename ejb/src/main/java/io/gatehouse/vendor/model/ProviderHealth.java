package io.gatehouse.vendor.model;

import io.gatehouse.vendor.egress.VendorUsage;
import java.time.Instant;
import java.util.List;

/**
 * How a provider is doing: on this node since the start, and what was used of it today on all nodes.
 *
 * @param circuit {@code closed} (calls go), {@code open} (none goes for a while) or {@code half-open} (a few are tried)
 * @param failure code of the last failure, or null
 * @param calls attempts that have ended, among them {@code failures}
 * @param today one for each currency in which it was paid
 */
public record ProviderHealth(String vendor, String model, String circuit, Instant lastSuccess, Instant lastFailure, String failure,
                             int inFlight, long calls, long failures, List<VendorUsage> today) {

    public ProviderHealth {
        today = List.copyOf(today);
    }

    /** One that was not asked yet. */
    static ProviderHealth unasked(String vendor, String model) {
        return new ProviderHealth(vendor, model, "closed", null, null, null, 0, 0, 0, List.of());
    }

    ProviderHealth with(List<VendorUsage> used) {
        return new ProviderHealth(vendor, model, circuit, lastSuccess, lastFailure, failure, inFlight, calls, failures, used);
    }
}
