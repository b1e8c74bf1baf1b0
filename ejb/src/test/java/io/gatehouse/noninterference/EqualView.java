package io.gatehouse.noninterference;

import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.oracle.Oracle;
import io.gatehouse.oracle.RandomWorlds;
import io.gatehouse.oracle.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Another state of the data that looks the same to the world's caller. */
final class EqualView {

    private final Random random;
    private final RandomWorlds values;
    private int changed;

    EqualView(Random random, RandomWorlds values) {
        this.random = random;
        this.values = values;
    }

    /** How many cells were changed, or came or went with their rows. */
    int changed() {
        return changed;
    }

    /**
     * Every hidden cell gets another value, hidden rows are added and deleted, rows change their places; each step is kept
     * only if the secured view stays equal.
     */
    World of(World world) {
        var view = view(world);
        var state = world;
        for (String dataset : RandomWorlds.DATASETS) {
            for (int at = 0; at < world.rows().get(dataset).size(); at++) {
                for (LandedField field : world.catalog().dataset(dataset).orElseThrow().fields()) {
                    state = keep(state, changed(state, dataset, at, field), view);
                }
            }
            for (int i = 0; i < 3; i++) {
                state = keep(state, added(state, dataset), view);
            }
            for (int at = state.rows().get(dataset).size() - 1; at >= 0; at--) {
                state = random.nextInt(2) == 0 ? keep(state, deleted(state, dataset, at), view) : state;
            }
            state = reversed(state, dataset);
        }
        return state;
    }

    private World keep(World before, World after, Map<String, List<String>> view) {
        if (!view(after).equals(view)) {
            return before;
        }
        changed++;
        return after;
    }

    /** What the caller sees: of each dataset, the visible rows with their visible cells, without order; and through which mask. */
    static Map<String, List<String>> view(World world) {
        var oracle = new Oracle(world);
        var view = new HashMap<String, List<String>>();
        world.rows().forEach((dataset, rows) -> {
            var seen = new ArrayList<String>();
            for (Map<String, Object> row : rows) {
                var cells = new LinkedHashMap<String, Object>();
                for (LandedField field : world.catalog().dataset(dataset).orElseThrow().fields()) {
                    var sight = oracle.cell(dataset, field.name(), row);
                    if (sight.isVisible()) {
                        cells.put(field.name(), sight + " of " + row.get(field.name()));
                    }
                }
                if (!cells.isEmpty() || oracle.row(dataset, row)) {
                    seen.add(cells.toString());
                }
            }
            Collections.sort(seen);
            view.put(dataset, seen);
        });
        return view;
    }

    private World changed(World world, String dataset, int at, LandedField field) {
        var rows = new ArrayList<>(world.rows().get(dataset));
        var row = new LinkedHashMap<>(rows.get(at));
        row.put(field.name(), values.value(field));
        rows.set(at, row);
        return with(world, dataset, rows);
    }

    private World added(World world, String dataset) {
        var row = new LinkedHashMap<String, Object>();
        world.catalog().dataset(dataset).orElseThrow().fields().forEach(field -> row.put(field.name(), values.value(field)));
        var rows = new ArrayList<>(world.rows().get(dataset));
        rows.add(random.nextInt(rows.size() + 1), row);
        return with(world, dataset, rows);
    }

    private static World deleted(World world, String dataset, int at) {
        var rows = new ArrayList<>(world.rows().get(dataset));
        rows.remove(at);
        return with(world, dataset, rows);
    }

    private static World reversed(World world, String dataset) {
        return with(world, dataset, new ArrayList<>(world.rows().get(dataset).reversed()));
    }

    private static World with(World world, String dataset, List<Map<String, Object>> rows) {
        var all = new HashMap<>(world.rows());
        all.put(dataset, rows);
        return world.withRows(all);
    }
}
