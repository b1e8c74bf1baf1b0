package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.oracle.RandomWorlds;
import io.gatehouse.oracle.Seed;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KnownDatasetsTest {

    @Test
    @DisplayName("What a caller is given from what others came to is what would have been worked out for this caller alone")
    void shared_parts_make_the_same_entitlement() {
        long seed = Seed.of("known-datasets");
        var worlds = new RandomWorlds(new Random(seed));
        int permits = 0;
        int shared = 0;
        for (int i = 0; i < 150; i++) {
            var world = worlds.next();
            var snapshot = new PolicySnapshot(1, world.policy(), world.catalog());
            var known = new KnownDatasets(world.policy());
            for (int person = 0; person < 40; person++) {
                var caller = worlds.person();
                for (String workflow : List.of("w1", "w2")) {
                    for (int later = 0; later < 2; later++) {
                        var today = world.today().plusDays(later);
                        var alone = AccessRules.decide(caller, workflow, snapshot, today);
                        var together = AccessRules.decide(caller, workflow, snapshot, today, known);
                        assertThat(together.getClass()).isEqualTo(alone.getClass());
                        if (alone instanceof Decision.Permit a && together instanceof Decision.Permit t) {
                            permits++;
                            shared += t.entitlement().datasets().isEmpty() ? 0 : 1;
                            assertThat(t.entitlement().datasets()).as("seed %d, world %d, %s in %s", seed, i, caller, workflow)
                                    .isEqualTo(a.entitlement().datasets());
                            assertThat(t.entitlement().fingerprint()).isEqualTo(a.entitlement().fingerprint());
                            assertThat(t.entitlement().tables()).isEqualTo(a.entitlement().tables());
                        }
                    }
                }
            }
        }
        System.out.printf("known datasets: %,d permits, %,d of them not empty; seed %d%n", permits, shared, seed);
        assertThat(shared).isGreaterThan(permits / 3);
    }
}
