package io.gatehouse.vendor.model;

import io.gatehouse.policy.VendorSpec;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** What is remembered of providers on this node: of each under the configuration that it has now. */
final class Providers {

    private record Configured(VendorSpec.Provider provider, ProviderState state) {
    }

    private final ConcurrentHashMap<String, Configured> states = new ConcurrentHashMap<>();

    ProviderState of(String vendor, VendorSpec.Provider provider) {
        return states.compute(vendor, (key, known) -> known != null && known.provider().equals(provider) ? known
                : new Configured(provider, new ProviderState(vendor, provider))).state();
    }

    List<ProviderHealth> health() {
        return states.values().stream().map(configured -> configured.state().health())
                .sorted(java.util.Comparator.comparing(ProviderHealth::vendor)).toList();
    }
}
