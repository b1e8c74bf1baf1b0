package io.gatehouse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The running code and the oracle see the same cells. */
class CellsAgreeTest {

    private static final int CELLS = Seed.share(100_000);

    @Test
    @DisplayName("On random policies, people and data, every cell is seen as the rule's text says")
    void every_cell_is_seen_as_the_text_says() {
        long seed = Seed.of("cells");
        var worlds = new RandomWorlds(new Random(seed));
        var count = new Disagreement.Count();
        int policies = 0;
        while (count.cells < CELLS || policies < 40) {
            var world = worlds.next();
            policies++;
            for (int person = 0; person < 3; person++) {
                compare(world.as(worlds.person(), person % 2 == 0 ? "w1" : "w2"), count, seed);
            }
        }
        System.out.printf("oracle: %,d cells of %d policies agree (%,d visible, %,d of them masked), %,d rows; seed %d%n",
                count.cells, policies, count.visible, count.masked, count.rows, seed);
        assertThat(count.visible).as("cells that somebody sees").isGreaterThan(count.cells / 20);
        assertThat(count.masked).as("cells that somebody sees masked").isPositive();
    }

    private static void compare(World world, Disagreement.Count count, long seed) {
        if (Disagreement.of(world, count).isPresent()) {
            var small = Shrink.smallest(world, smaller -> Disagreement.of(smaller, new Disagreement.Count()).isPresent());
            var found = Disagreement.of(small, new Disagreement.Count()).orElseThrow();
            fail("seed %d: %s: the running code says %s, the oracle %s%n%s", seed, found.what(), found.running(), found.oracle(),
                    WorldText.of(small));
        }
    }
}
