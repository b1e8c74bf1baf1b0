package io.gatehouse.oracle;

import io.gatehouse.identity.Caller;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Makes a world in which something happens as small as it gets by leaving out one thing at a time. */
final class Shrink {

    private Shrink() {
    }

    static World smallest(World world, Predicate<World> happens) {
        for (World smaller : smaller(world)) {
            if (happens.test(smaller)) {
                return smallest(smaller, happens);
            }
        }
        return world;
    }

    private static List<World> smaller(World world) {
        var worlds = new ArrayList<World>();
        var policy = world.policy();
        for (String role : world.caller().roles()) {
            worlds.add(new World(policy, world.catalog(), world.rows(), Caller.of(world.caller().subject(),
                    world.caller().roles().stream().filter(r -> !r.equals(role)).toList(), world.caller().attributes()),
                    world.workflow(), world.today()));
        }
        without(policy.roles()).forEach(roles -> worlds.add(world.with(with(policy, roles, policy.datasets()))));
        for (int i = 0; i < policy.roles().size(); i++) {
            var role = policy.roles().get(i);
            int at = i;
            without(role.grants()).forEach(grants -> worlds.add(world.with(with(policy, replace(policy.roles(), at,
                    new RoleSpec(role.key(), role.title(), role.clearance(), grants, role.denials())), policy.datasets()))));
            without(role.denials()).forEach(denials -> worlds.add(world.with(with(policy, replace(policy.roles(), at,
                    new RoleSpec(role.key(), role.title(), role.clearance(), role.grants(), denials)), policy.datasets()))));
        }
        without(policy.controls()).forEach(controls -> worlds.add(world.with(new Policy(policy.attributes(), controls, policy.sources(), policy.datasets(),
                policy.reports(), policy.roles(), policy.workflows(), policy.compilations(), policy.vendors(), policy.systems()))));
        for (int i = 0; i < policy.datasets().size(); i++) {
            var dataset = policy.datasets().get(i);
            for (String field : dataset.fields().keySet()) {
                var fields = new LinkedHashMap<>(dataset.fields());
                fields.remove(field);
                worlds.add(world.with(with(policy, policy.roles(), replace(policy.datasets(), i, new DatasetSpec(dataset.key(),
                        dataset.source(), dataset.table(), null, dataset.title(), dataset.label(), dataset.identity(), fields)))));
            }
        }
        world.rows().forEach((key, rows) -> without(rows).forEach(fewer -> {
            var copy = new HashMap<String, List<Map<String, Object>>>(world.rows());
            copy.put(key, fewer);
            worlds.add(world.withRows(copy));
        }));
        return worlds;
    }

    private static Policy with(Policy policy, List<RoleSpec> roles, List<DatasetSpec> datasets) {
        return new Policy(policy.attributes(), policy.controls(), policy.sources(), datasets, policy.reports(), roles,
                policy.workflows(), policy.compilations(), policy.vendors(), policy.systems());
    }

    private static <T> List<List<T>> without(List<T> list) {
        var lists = new ArrayList<List<T>>();
        for (int i = 0; i < list.size(); i++) {
            var copy = new ArrayList<>(list);
            copy.remove(i);
            lists.add(copy);
        }
        return lists;
    }

    private static <T> List<T> replace(List<T> list, int at, T item) {
        var copy = new ArrayList<>(list);
        copy.set(at, item);
        return copy;
    }
}
