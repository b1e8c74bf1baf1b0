package io.gatehouse.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.oracle.Oracle;
import io.gatehouse.oracle.RandomQueries;
import io.gatehouse.oracle.RandomWorlds;
import io.gatehouse.oracle.Seed;
import io.gatehouse.oracle.World;
import io.gatehouse.testbed.GatehouseDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two states of the data with an equal secured view give equal bytes. */
class NoninterferenceTest {

    /** How much a run compares at least, and how many random worlds may be tried for it; some admit nobody. */
    private static final int CASES = 1_000;
    private static final int CELLS_CHANGED = 1_000;
    private static final int MOST_WORLDS = 400;

    private int cases;
    private int cellsChanged;

    @Test
    @DisplayName("What is hidden changes nothing that leaves, whatever is asked")
    void what_is_hidden_changes_nothing_that_leaves() throws SQLException {
        long seed = Seed.of("noninterference");
        var difference = firstDifference(new Pipeline(), seed, () -> cases >= CASES && cellsChanged >= CELLS_CHANGED);
        System.out.printf("noninterference: %d answers compared, %d hidden cells and rows changed; seed %d%n", cases, cellsChanged, seed);
        assertThat(difference).as("seed %d", seed).isEmpty();
        assertThat(cases).isGreaterThanOrEqualTo(CASES);
        assertThat(cellsChanged).isGreaterThanOrEqualTo(CELLS_CHANGED);
    }

    @ParameterizedTest
    @EnumSource(Faults.class)
    @DisplayName("Each planted fault is found")
    void each_planted_fault_is_found(Faults fault) throws SQLException {
        long seed = Seed.of("fault " + fault);
        assertThat(firstDifference(fault.pipeline(), seed, () -> false)).as("%s, seed %d", fault, seed).isPresent();
    }

    private Optional<String> firstDifference(Pipeline pipeline, long seed, BooleanSupplier enough) throws SQLException {
        var random = new Random(seed);
        var source = new RandomWorlds(random);
        try (Connection connection = GatehouseDatabase.get().as("gatehouse_app").getConnection()) {
            for (int i = 0; i < MOST_WORLDS && !enough.getAsBoolean(); i++) {
                var world = source.next();
                var difference = difference(pipeline, connection, world.as(source.person(), "w1"), world.as(source.person(), "w1"), random, source);
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> difference(Pipeline pipeline, Connection connection, World world, World neighbour, Random random, RandomWorlds source)
            throws SQLException {
        if (!new Oracle(world).admits()) {
            return Optional.empty();
        }
        var statements = new ArrayList<>(HostileQueries.ALL);
        var queries = new RandomQueries(random, world.catalog());
        for (int i = 0; i < 10; i++) {
            statements.add(queries.next(new Oracle(world)::exists).sql());
        }
        var equalView = new EqualView(random, source);
        var after = equalView.of(world);
        cellsChanged += equalView.changed();
        var first = answers(pipeline, connection, world, neighbour, statements);
        var second = answers(pipeline, connection, after, neighbour.withRows(after.rows()), statements);
        cases += statements.size();
        return statements.stream().filter(sql -> !first.get(sql).equals(second.get(sql))).findFirst()
                .map(sql -> sql + "\nbefore: " + first.get(sql) + "\nafter: " + second.get(sql));
    }

    private static LinkedHashMap<String, String> answers(Pipeline pipeline, Connection connection, World world, World neighbour,
                                                         List<String> statements) throws SQLException {
        pipeline.landing.land(connection, world);
        var answers = new LinkedHashMap<String, String>();
        statements.forEach(sql -> answers.put(sql, pipeline.answer(connection, world, neighbour, sql)));
        return answers;
    }
}
