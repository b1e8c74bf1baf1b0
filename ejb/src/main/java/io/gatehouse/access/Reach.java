package io.gatehouse.access;

import io.gatehouse.policy.Denial;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a caller a decision on a dataset can depend on, read off the policy alone: the roles whose grants or denials name
 * the dataset or a parent that its row rules go by, and whether any of their conditions asks for a claim. Two callers who
 * agree in these see the same of it. Errs on the side of more.
 */
final class Reach {

    private final Map<String, Of> byDataset = new HashMap<>();

    /** @param cyclic whether its row rules come back to it: what is seen then depends on where one begins */
    record Of(Set<String> roles, boolean claims, boolean cyclic) {
    }

    private record Own(Set<String> roles, Set<String> parents, boolean[] claims) {
        private Own() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new boolean[1]);
        }
    }

    Reach(Policy policy) {
        var own = new HashMap<String, Own>();
        policy.datasets().forEach(dataset -> own.put(dataset.key(), new Own()));
        for (RoleSpec role : policy.roles()) {
            role.grants().forEach(grant -> grant(role, grant, own));
            role.denials().forEach(denial -> denial(role, denial, own));
        }
        own.keySet().forEach(key -> byDataset.put(key, closed(key, own)));
    }

    /** Null for a dataset that the policy does not declare. */
    Of of(String dataset) {
        return byDataset.get(dataset);
    }

    private static void grant(RoleSpec role, Grant grant, Map<String, Own> own) {
        if (grant instanceof Grant.OfDatasets of) {
            for (String key : of.datasets()) {
                var entry = own.computeIfAbsent(key, k -> new Own());
                entry.roles().add(role.key());
                switch (of.rows()) {
                    case Grant.RowRule.All all -> { }
                    case Grant.RowRule.Via via -> entry.parents().add(via.parent());
                    case Grant.RowRule.Where where -> entry.claims()[0] |= asks(where.condition());
                }
            }
        }
    }

    private static boolean asks(String condition) {
        try {
            return !ParsedConditions.parse(condition).claims().isEmpty();
        } catch (RowConditionException holdsNowhere) {
            return false;
        }
    }

    private static void denial(RoleSpec role, Denial denial, Map<String, Own> own) {
        var named = denial.datasets().isEmpty() ? new ArrayList<>(own.keySet()) : List.copyOf(denial.datasets());
        named.forEach(key -> own.computeIfAbsent(key, k -> new Own()).roles().add(role.key()));
    }

    private static Of closed(String key, Map<String, Own> own) {
        var roles = new LinkedHashSet<String>();
        var passed = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of(key));
        boolean claims = false;
        boolean cyclic = false;
        while (!next.isEmpty()) {
            var entry = own.get(next.poll());
            if (entry != null) {
                roles.addAll(entry.roles());
                claims |= entry.claims()[0];
                cyclic |= entry.parents().contains(key);
                entry.parents().stream().filter(passed::add).forEach(next::add);
            }
        }
        return new Of(roles, claims, cyclic);
    }
}
