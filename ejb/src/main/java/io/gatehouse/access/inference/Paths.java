package io.gatehouse.access.inference;

import io.gatehouse.shared.FieldRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Ways between two datasets. One of them is met at its identity: with all of its fields, or with the first alone where the
 * rest tell versions apart (a history).
 */
final class Paths {

    private static final int MOST = 12;

    private final Collection<Profile> profiles;
    private final Links links;

    Paths(Collection<Profile> profiles, Links links) {
        this.profiles = profiles;
        this.links = links;
    }

    /** From the target's dataset to the other, in both directions of the keys; shorter ways first. */
    List<Path> between(Profile near, Profile far) {
        var paths = new LinkedHashSet<Path>();
        met(far, near, null, null, null).forEach(pairs -> paths.add(new Path(near, far, null, false, null, null, turned(pairs))));
        met(near, far, null, null, null).forEach(pairs -> paths.add(new Path(near, far, null, false, null, null, pairs)));
        if (paths.stream().noneMatch(path -> isComplete(path, far) || isComplete(path, near))) {
            throughParent(near, far, paths);
        }
        return paths.stream().limit(MOST).toList();
    }

    private static boolean isComplete(Path path, Profile met) {
        return path.pairs().stream().filter(p -> p.near().dataset().equals(met.dataset()) || p.far().dataset().equals(met.dataset())).count()
                == met.identity().size() && !met.identity().isEmpty() && path.pairs().stream().allMatch(p ->
                met.identity().contains(p.near().dataset().equals(met.dataset()) ? p.near().name() : p.far().name()));
    }

    private void throughParent(Profile near, Profile far, Set<Path> paths) {
        for (Profile parent : profiles) {
            if (parent != near && parent != far && parent.identity().size() == 1) {
                var key = parent.columns().get(parent.identity().getFirst());
                if (key != null) {
                    links.within(near, key.ref()).forEach(on -> met(far, near, parent, on, key).forEach(pairs ->
                            paths.add(new Path(near, far, parent, true, on, key, turned(pairs)))));
                    links.within(far, key.ref()).forEach(on -> met(near, far, parent, on, key).forEach(pairs ->
                            paths.add(new Path(near, far, parent, false, on, key, pairs))));
                }
            }
        }
    }

    private static List<Path.Pair> turned(List<Path.Pair> pairs) {
        return pairs.stream().map(p -> new Path.Pair(p.far(), p.near())).toList();
    }

    /** Ways to meet a dataset at its identity with columns of another and, where given, of the other's parent. */
    private List<List<Path.Pair>> met(Profile met, Profile from, Profile parent, Profile.Column on, Profile.Column key) {
        List<List<Path.Pair>> ways = List.of(List.of());
        int fields = 0;
        for (String name : met.identity()) {
            var own = met.columns().get(name);
            var partners = own == null ? List.<Profile.Column>of() : partners(own.ref(), from, parent, key);
            if (partners.isEmpty()) {
                if (fields == 0 || parent != null) {
                    return List.of();
                }
                break;
            }
            fields++;
            ways = extended(ways, own, partners);
        }
        return ways.stream().filter(way -> !way.isEmpty() && (parent == null || usesBoth(way, from, parent))).toList();
    }

    private static boolean usesBoth(List<Path.Pair> way, Profile from, Profile parent) {
        return way.stream().anyMatch(p -> p.far().dataset().equals(parent.dataset()))
                && way.stream().anyMatch(p -> p.far().dataset().equals(from.dataset()));
    }

    private List<Profile.Column> partners(FieldRef own, Profile from, Profile parent, Profile.Column key) {
        var partners = new ArrayList<>(links.within(from, own));
        if (parent != null) {
            links.within(parent, own).stream().filter(column -> !column.equals(key)).forEach(partners::add);
        }
        return partners;
    }

    private static List<List<Path.Pair>> extended(List<List<Path.Pair>> ways, Profile.Column own, List<Profile.Column> partners) {
        var more = new ArrayList<List<Path.Pair>>();
        for (List<Path.Pair> way : ways) {
            for (Profile.Column partner : partners) {
                if (way.stream().noneMatch(p -> p.far().equals(partner)) && more.size() < MOST) {
                    var longer = new ArrayList<>(way);
                    longer.add(new Path.Pair(own, partner));
                    more.add(longer);
                }
            }
        }
        return more;
    }
}
