package io.gatehouse.access.inference;

import io.gatehouse.shared.FieldRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns hold values of another dataset's identity: found by inclusion of values, whatever the columns are called.
 * Numbers that are included in a dense run of numbers say nothing, so that either the names agree or inclusion by chance is
 * less likely than one in a million.
 */
final class Links {

    private static final double BITS = 20;
    private static final double INCLUDED = 0.98;

    private final Map<FieldRef, List<Profile.Column>> childrenOf = new HashMap<>();
    private final Set<FieldRef> keys = new HashSet<>();

    Links(Collection<Profile> profiles) {
        for (Profile parent : profiles) {
            for (String name : parent.identity()) {
                var key = parent.columns().get(name);
                if (key != null) {
                    keys.add(key.ref());
                    childrenOf.put(key.ref(), children(key, parent, profiles));
                }
            }
        }
        childrenOf.values().forEach(children -> children.forEach(child -> keys.add(child.ref())));
    }

    private static List<Profile.Column> children(Profile.Column key, Profile parent, Collection<Profile> profiles) {
        var found = new ArrayList<Profile.Column>();
        for (Profile child : profiles) {
            if (child != parent) {
                child.columns().values().stream().filter(c -> c.type() == key.type() && c.values().size() > 1 && isLink(c, key)).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isLink(Profile.Column child, Profile.Column key) {
        boolean sameName = child.name().equalsIgnoreCase(key.name());
        return child.within(key) >= (sameName ? 0.8 : INCLUDED) && (sameName || surprise(child, key) >= BITS);
    }

    /** How surprising the inclusion is, in bits: the child's values against the key's density where the child lives. */
    private static double surprise(Profile.Column child, Profile.Column key) {
        if (!child.isNumber()) {
            return child.values().size() >= 5 && child.values().stream().allMatch(v -> v.length() > 3) ? BITS : 0;
        }
        var numbers = child.values().stream().map(BigDecimal::new).toList();
        if (numbers.stream().anyMatch(n -> n.stripTrailingZeros().scale() > 0)) {
            return 0;
        }
        var low = numbers.stream().min(BigDecimal::compareTo).orElseThrow();
        var high = numbers.stream().max(BigDecimal::compareTo).orElseThrow();
        double held = key.values().stream().map(BigDecimal::new).filter(n -> n.compareTo(low) >= 0 && n.compareTo(high) <= 0).count();
        double density = held / (high.subtract(low).doubleValue() + 1);
        return density <= 0 || density >= 1 ? 0 : -numbers.size() * Math.log(density) / Math.log(2);
    }

    /** Columns of the dataset that hold values of that identity field. */
    List<Profile.Column> within(Profile child, FieldRef key) {
        return childrenOf.getOrDefault(key, List.of()).stream().filter(c -> c.dataset().equals(child.dataset())).toList();
    }

    /** All fields that are keys or refer to one: no figures. */
    Set<FieldRef> keys() {
        return keys;
    }
}
