package io.gatehouse.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Remembers decisions under the policy and catalog in force. Keyed by all that {@link AccessRules#decide} reads of the
 * caller, never by the person; emptied when policy or catalog is another one.
 */
@ApplicationScoped
public class EntitlementCache {

    /** Datasets over all remembered decisions: they are shared, so a decision weighs what it refers to. */
    private static final long MOST_DATASETS = 1_000_000;

    private volatile Generation generation = new Generation(null, null, null, null);

    Decision decide(Caller caller, String workflow, PolicySnapshot snapshot, LocalDate today) {
        var now = under(snapshot);
        var key = new Key(workflow, caller.roles(), caller.attributes(), today);
        var known = now.decisions().getIfPresent(key);
        if (known == null) {
            known = AccessRules.decide(caller, workflow, snapshot, today, now.datasets());
            now.decisions().put(key, known);
        }
        return known;
    }

    private Generation under(PolicySnapshot snapshot) {
        var now = generation;
        if (now.policy() != snapshot.policy() || now.catalog() != snapshot.catalog()) {
            now = Generation.of(snapshot);
            generation = now;
        }
        return now;
    }

    private record Generation(Policy policy, CatalogSnapshot catalog, Cache<Key, Decision> decisions, KnownDatasets datasets) {

        private static Generation of(PolicySnapshot snapshot) {
            return new Generation(snapshot.policy(), snapshot.catalog(), Caffeine.newBuilder().maximumWeight(MOST_DATASETS)
                    .weigher((Key key, Decision decision) -> decision instanceof Decision.Permit permit ? 20 + permit.entitlement().datasets().size() : 20).build(),
                    new KnownDatasets(snapshot.policy()));
        }
    }

    private record Key(String workflow, SortedSet<String> roles, SortedMap<String, List<String>> attributes, LocalDate today) {
    }
}
