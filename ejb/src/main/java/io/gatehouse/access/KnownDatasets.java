package io.gatehouse.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Policy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Remembers, under one policy and one catalog, what was worked out for a dataset, and gives it to whoever comes to the
 * same: callers who agree in all that the decision can depend on (see {@link Reach}). Thousands of people share a few
 * hundred combinations of roles, so a large house's entitlements are made of shared parts. Safe for many threads.
 */
final class KnownDatasets {

    /** Fields remembered at most, over all datasets: some hundred megabytes. */
    private static final long MOST_FIELDS = 500_000;

    private final Reach reach;
    private final Cache<Key, Optional<KnownDataset>> known = Caffeine.newBuilder().maximumWeight(MOST_FIELDS)
            .weigher((Key key, Optional<KnownDataset> found) -> 1 + found.map(d -> d.dataset().fields().size()).orElse(0)).build();

    private record Key(String dataset, String workflow, LocalDate today, List<String> roles, SortedMap<String, List<String>> claims) {
    }

    KnownDatasets(Policy policy) {
        this.reach = new Reach(policy);
    }

    /** What is known of it for such a caller, or else what the work finds. */
    Optional<KnownDataset> get(String dataset, String workflow, Caller caller, LocalDate today, Supplier<Optional<KnownDataset>> work) {
        var of = reach.of(dataset);
        if (of == null || of.cyclic()) {
            return work.get();
        }
        var key = new Key(dataset, workflow, today, of.roles().stream().filter(caller::hasRole).toList(),
                of.claims() ? caller.attributes() : Collections.emptySortedMap());
        var found = known.getIfPresent(key);
        if (found == null) { // not while computing inside the cache: a parent is asked for on the way
            found = work.get();
            known.put(key, found);
        }
        return found;
    }
}
