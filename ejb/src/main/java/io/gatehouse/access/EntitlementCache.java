package io.gatehouse.access;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers decisions under the policy and catalog in force. Keyed by all that {@link AccessRules#decide} reads of the
 * caller, never by the person; emptied when policy or catalog is another one.
 */
@ApplicationScoped
public class EntitlementCache {

    private static final int MOST = 10_000;

    private volatile Generation generation = new Generation(null, null, Map.of());

    Decision decide(Caller caller, String workflow, PolicySnapshot snapshot, LocalDate today) {
        var decisions = decisionsUnder(snapshot);
        var key = new Key(workflow, caller.roles(), caller.attributes(), today);
        var known = decisions.get(key);
        if (known == null) {
            known = AccessRules.decide(caller, workflow, snapshot, today);
            if (decisions.size() < MOST) {
                decisions.put(key, known);
            }
        }
        return known;
    }

    private Map<Key, Decision> decisionsUnder(PolicySnapshot snapshot) {
        var now = generation;
        if (now.policy() != snapshot.policy() || now.catalog() != snapshot.catalog()) {
            now = new Generation(snapshot.policy(), snapshot.catalog(), new ConcurrentHashMap<>());
            generation = now;
        }
        return now.decisions();
    }

    private record Generation(Policy policy, CatalogSnapshot catalog, Map<Key, Decision> decisions) {
    }

    private record Key(String workflow, SortedSet<String> roles, SortedMap<String, List<String>> attributes, LocalDate today) {
    }
}
