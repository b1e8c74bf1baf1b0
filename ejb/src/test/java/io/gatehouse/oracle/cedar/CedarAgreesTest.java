package io.gatehouse.oracle.cedar;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.oracle.RandomWorlds;
import io.gatehouse.oracle.Seed;
import io.gatehouse.oracle.World;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import java.util.EnumMap;
import java.util.Map;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A second reading of the permission model, by an engine that others wrote: Cedar (Cutler et al., Cedar: A New Language for
 * Expressive, Fast, Safe, and Analyzable Authorization, OOPSLA 2024). Conditions on rows are left out, Cedar sees no rows; so is the
 * control ladder, which speaks of how long grants last.
 */
class CedarAgreesTest {

    private static final int WORLDS = Seed.share(250);

    @Test
    @DisplayName("On random policies without conditions on rows, Cedar lets the same people see the same fields in the same way")
    void cedar_decides_the_same() {
        long seed = Seed.of("cedar");
        var worlds = new RandomWorlds(new Random(seed));
        var seen = new EnumMap<CedarDecisions.Seen, Integer>(CedarDecisions.Seen.class);
        int asked = 0;
        int entered = 0;
        for (int i = 0; i < WORLDS; i++) {
            var world = withoutConditions(worlds.next());
            var cedar = new CedarDecisions(world);
            var ours = AccessRules.decide(world.caller(), world.workflow(), new PolicySnapshot(1, world.policy(), world.catalog()), world.today());
            assertThat(cedar.enters()).as("seed %d, world %d: enters", seed, i).isEqualTo(ours instanceof Decision.Permit);
            if (ours instanceof Decision.Permit permit) {
                entered++;
                for (String dataset : RandomWorlds.DATASETS) {
                    for (LandedDataset.LandedField field : world.catalog().dataset(dataset).orElseThrow().fields()) {
                        var theirs = cedar.field(dataset, field.name());
                        assertThat(theirs).as("seed %d, world %d: %s.%s", seed, i, dataset, field.name()).isEqualTo(seen(permit, dataset, field.name()));
                        seen.merge(theirs, 1, Integer::sum);
                    }
                }
            }
            asked += cedar.asked();
        }
        System.out.printf("cedar: %,d decisions in %d worlds agree, %d entered; fields %s; seed %d%n", asked, WORLDS, entered, seen, seed);
        assertThat(seen.keySet()).as("every outcome occurs").containsExactlyInAnyOrder(CedarDecisions.Seen.values());
        assertThat(entered).as("some enter and some do not").isBetween(WORLDS / 5, WORLDS - 1);
    }

    private static CedarDecisions.Seen seen(Decision.Permit permit, String dataset, String field) {
        var found = permit.entitlement().dataset(dataset).flatMap(d -> java.util.Optional.ofNullable(d.fields().get(field)));
        return found.isEmpty() ? CedarDecisions.Seen.NOT
                : found.get().allowances().getFirst().isFull() ? CedarDecisions.Seen.FULL : CedarDecisions.Seen.MASKED;
    }

    private static World withoutConditions(World world) {
        var policy = world.policy();
        return world.with(new Policy(policy.attributes(), List.of(), policy.sources(), policy.datasets(), policy.reports(),
                policy.roles().stream().map(CedarAgreesTest::withoutConditions).toList(), policy.workflows(), policy.compilations(),
                policy.vendors(), policy.systems()));
    }

    private static RoleSpec withoutConditions(RoleSpec role) {
        return new RoleSpec(role.key(), role.title(), role.clearance(), role.grants().stream().map(grant -> grant instanceof Grant.OfDatasets of
                ? new Grant.OfDatasets(of.datasets(), of.fields(), of.masks(), new Grant.RowRule.All(), of.workflows(), of.from(), of.until())
                : grant).toList(), role.denials());
    }
}
