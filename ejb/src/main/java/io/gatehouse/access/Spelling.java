package io.gatehouse.access;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.FieldMentions;
import io.gatehouse.policy.Policy;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether a policy spells the fields of a dataset as the landed data does. A file that was applied before its data was
 * landed may say {@code except: [Salary]} of a column {@code salary}: taken at its word, it would show it. Such a dataset
 * exists for nobody until the file is put right.
 */
final class Spelling {

    private record Names(Policy policy, Map<String, SortedSet<String>> byDataset) {
    }

    /** Those of the policy that was asked about last: nearly always the one in force. */
    private static volatile Names last = new Names(null, Map.of());

    private Spelling() {
    }

    static boolean agrees(Policy policy, LandedDataset landed) {
        var types = landed.types();
        var anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.addAll(types.keySet());
        return names(policy).getOrDefault(landed.key(), Collections.emptySortedSet()).stream().allMatch(name -> types.containsKey(name) || !anyCase.contains(name));
    }

    private static Map<String, SortedSet<String>> names(Policy policy) {
        var names = last;
        if (names.policy() != policy) {
            names = new Names(policy, FieldMentions.byDataset(policy));
            last = names;
        }
        return names.byDataset();
    }
}
