package io.gatehouse.leaktest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.noninterference.Landing;
import io.gatehouse.oracle.RandomWorlds;
import io.gatehouse.oracle.Seed;
import io.gatehouse.oracle.World;
import io.gatehouse.testbed.GatehouseDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The leak test in random worlds")
class RandomWorldsHoldTest {

    @Test
    @DisplayName("raises no false alarm, whatever the policy, and mostly comes to a verdict")
    void no_false_alarm() throws SQLException {
        inWorlds(3);
    }

    @Test
    @Tag("soak")
    @DisplayName("raises no false alarm in many of them")
    void no_false_alarm_for_long() throws SQLException {
        inWorlds(40);
    }

    private static void inWorlds(int worlds) throws SQLException {
        long seed = Seed.of("leak tests of random worlds");
        var random = new Random(seed);
        var source = new RandomWorlds(random);
        int holds = 0;
        int cases = 0;
        long cells = 0;
        long started = System.nanoTime();
        for (int i = 0; i < worlds; i++) {
            var world = source.next();
            var person = admitted(source, world);
            try (var connection = GatehouseDatabase.get().as("gatehouse_app").getConnection()) {
                new Landing().land(connection, world);
            }
            var run = new LeakTestRun(GatehouseDatabase.get().as("gatehouse_app"), GatehouseDatabase.get().as("gatehouse_reader"), new Subject(),
                    new LeakTestRun.Bounds(40, 10, "secret", () -> true), (done, total) -> { });
            var outcome = run.run(new LeakTestOrder("w1", List.of(), List.of(person.name()), null, List.of()), List.of(person), new PolicySnapshot(i + 1, world.policy(), world.catalog()),
                    world.today(), world.today(), random.nextLong());
            assertThat(outcome.firstDifference()).as("world %d of seed %d, for %s: %s", i, seed, person, world.policy()).isNull();
            holds += outcome.verdict() == Verdict.HOLDS ? 1 : 0;
            cases += outcome.cases();
            cells += outcome.cellsChanged();
        }
        System.out.printf("leak tests of random worlds: %d of %d hold, %,d cases, %,d cells changed in %d ms; seed %d%n", holds, worlds, cases, cells,
                (System.nanoTime() - started) / 1_000_000, seed);
        assertThat(cases).as("answers that were compared, seed %d", seed).isGreaterThan(worlds * 10);
        assertThat(cells).as("seed %d", seed).isPositive();
    }

    /** Somebody whom the workflow lets in. */
    private static Caller admitted(RandomWorlds source, World world) {
        var roles = world.policy().workflow("w1").orElseThrow().roles();
        return Stream.generate(source::person).filter(person -> person.roles().stream().anyMatch(roles::contains)).findFirst().orElseThrow();
    }
}
