package io.gatehouse.oracle;

import io.gatehouse.catalog.LandedDataset;
import java.util.Map;
import java.util.Optional;

/** Where the running code and the oracle differ on one world: admission, existence, a cell, or a row. */
record Disagreement(String what, Object running, Object oracle) {

    /** Counts of what was compared, for the run's report. */
    static final class Count {
        long cells;
        long visible;
        long masked;
        long rows;
    }

    static Optional<Disagreement> of(World world, Count count) {
        var running = new RunningSight(world);
        var oracle = new Oracle(world);
        if (running.admits() != oracle.admits()) {
            return Optional.of(new Disagreement("admission", running.admits(), oracle.admits()));
        }
        for (LandedDataset dataset : world.catalog().datasets().values()) {
            var found = inDataset(dataset, world, running, oracle, count);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Disagreement> inDataset(LandedDataset dataset, World world, RunningSight running, Oracle oracle, Count count) {
        for (LandedDataset.LandedField field : dataset.fields()) {
            if (running.exists(dataset.key(), field.name()) != oracle.exists(dataset.key(), field.name())) {
                return Optional.of(new Disagreement("existence of " + dataset.key() + "." + field.name(),
                        running.exists(dataset.key(), field.name()), oracle.exists(dataset.key(), field.name())));
            }
            var label = running.label(dataset.key(), field.name());
            if (label.isPresent() && !label.get().equals(oracle.seen(dataset.key(), field.name()))) {
                return Optional.of(new Disagreement("label of " + dataset.key() + "." + field.name(), label.get(), oracle.seen(dataset.key(), field.name())));
            }
            for (Map<String, Object> row : world.rows().get(dataset.key())) {
                var expected = oracle.cell(dataset.key(), field.name(), row);
                var actual = running.cell(dataset.key(), field.name(), row);
                count.cells++;
                count.visible += expected.isVisible() ? 1 : 0;
                count.masked += expected instanceof Sight.Masked ? 1 : 0;
                if (!expected.equals(actual)) {
                    return Optional.of(new Disagreement("cell " + dataset.key() + "." + field.name() + " of " + row, actual, expected));
                }
            }
        }
        for (Map<String, Object> row : world.rows().get(dataset.key())) {
            count.rows++;
            if (running.row(dataset.key(), row) != oracle.row(dataset.key(), row)) {
                return Optional.of(new Disagreement("row " + row + " of " + dataset.key(), running.row(dataset.key(), row),
                        oracle.row(dataset.key(), row)));
            }
        }
        return Optional.empty();
    }
}
