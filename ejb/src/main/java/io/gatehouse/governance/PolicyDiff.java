package io.gatehouse.governance;

import io.gatehouse.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The differences between two policies. */
public final class PolicyDiff {

    private final List<Change> changes = new ArrayList<>();

    private PolicyDiff() {
    }

    /** What is different in {@code after}; nothing where the two are equal. */
    public static List<Change> between(Policy before, Policy after) {
        var diff = new PolicyDiff();
        diff.compare("attributes", before.attributes(), after.attributes(), a -> a);
        diff.compare("controls", before.controls(), after.controls(), c -> c.level().code());
        diff.compare("sources", before.sources(), after.sources(), s -> s.key());
        diff.compare("datasets", before.datasets(), after.datasets(), d -> d.key());
        diff.compare("reports", before.reports(), after.reports(), r -> r.key());
        diff.compare("roles", before.roles(), after.roles(), r -> r.key());
        diff.compare("workflows", before.workflows(), after.workflows(), w -> w.key());
        diff.compare("compilations", before.compilations(), after.compilations(), c -> String.join("+", c.categories()));
        diff.compare("vendors", before.vendors(), after.vendors(), v -> v.key());
        return List.copyOf(diff.changes);
    }

    private <T> void compare(String kind, List<T> before, List<T> after, Function<T, String> key) {
        var old = new java.util.LinkedHashMap<String, T>();
        before.forEach(item -> old.put(key.apply(item), item));
        for (var item : after) {
            var path = kind + "." + key.apply(item);
            var was = old.remove(key.apply(item));
            if (was == null) {
                changes.add(new Change(Change.Kind.ADDED, path, path + " added", true));
            } else if (!was.equals(item)) {
                changes.add(new Change(Change.Kind.CHANGED, path, path + " changed", true));
            }
        }
        old.keySet().forEach(gone -> changes.add(new Change(Change.Kind.REMOVED, kind + "." + gone, kind + "." + gone + " removed", true)));
    }
}
