package io.gatehouse.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Reason;
import io.gatehouse.access.Reason.Rule;
import io.gatehouse.access.Trace;
import io.gatehouse.catalog.LandedDataset;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an explanation says is what the rule does: the steps alone tell which fields are seen. */
class ExplanationsAgreeTest {

    private static final int FIELDS = Seed.share(20_000);

    @Test
    @DisplayName("On random policies and people, a field is visible if and only if its steps say so, and each absence has a reason")
    void explained_visible_is_visible() {
        long seed = Seed.of("explanations");
        var worlds = new RandomWorlds(new Random(seed));
        var heard = EnumSet.noneOf(Rule.class);
        int fields = 0;
        int visible = 0;
        while (fields < FIELDS) {
            var world = worlds.next().as(worlds.person(), "w" + (1 + fields % 2));
            var trace = new Trace.Heard();
            var decision = AccessRules.decide(world.caller(), world.workflow(), new PolicySnapshot(1, world.policy(), world.catalog()),
                    world.today(), trace);
            assertThat(decision.getClass()).as("a decision does not depend on who listens").isEqualTo(RunningSight.decide(world).getClass());
            trace.reasons().forEach(reason -> heard.add(reason.rule()));
            var oracle = new Oracle(world);
            for (LandedDataset dataset : world.catalog().datasets().values()) {
                for (LandedDataset.LandedField field : dataset.fields()) {
                    fields++;
                    boolean exists = decision instanceof Decision.Permit permit && permit.entitlement().dataset(dataset.key())
                            .flatMap(d -> d.field(field.name())).isPresent();
                    visible += exists ? 1 : 0;
                    var place = "seed " + seed + ": " + dataset.key() + "." + field.name() + " " + trace.reasons();
                    assertThat(explained(trace.reasons(), dataset.key(), field.name())).as(place).isEqualTo(exists);
                    assertThat(oracle.exists(dataset.key(), field.name())).as(place).isEqualTo(exists);
                }
            }
        }
        System.out.printf("explanations: %,d fields, %,d of them visible, agree with their steps; rules heard %s; seed %d%n", fields, visible, heard, seed);
        if (Seed.isWhole()) {
            assertThat(heard).contains(Rule.GIVES, Rule.DENIED, Rule.ABOVE_CLEARANCE, Rule.ABOVE_CEILING, Rule.GRANT_NOT_YET, Rule.GRANT_ENDED, Rule.GRANT_NOT_RECERTIFIED,
                    Rule.GRANT_OTHER_WORKFLOW, Rule.CLAIM_MISSING, Rule.PARENT_NOT_VISIBLE, Rule.ORIGIN_MISSING, Rule.ORIGIN_MASKED, Rule.NEW_FIELD,
                    Rule.FIELD_NOT_GRANTED, Rule.GRANT_TOO_LONG, Rule.DATASET_NOT_IN_WORKFLOW, Rule.NO_ROLE_OF_WORKFLOW, Rule.WORKFLOW_NOT_APPROVED);
        }
    }

    /** Read off the steps alone, as a person would. */
    private static boolean explained(Set<Reason> reasons, String dataset, String field) {
        var gives = of(reasons, dataset, field, Rule.GIVES).toList();
        if (gives.isEmpty() || of(reasons, dataset, field, Rule.ORIGIN_MISSING).findAny().isPresent()) {
            return false;
        }
        return of(reasons, dataset, field, Rule.ORIGIN_MASKED).findAny().isEmpty() || gives.stream().anyMatch(give -> !give.detail().equals("full"));
    }

    private static Stream<Reason> of(Set<Reason> reasons, String dataset, String field, Rule rule) {
        return reasons.stream().filter(r -> r.rule() == rule && dataset.equals(r.dataset()) && field.equals(r.field()));
    }
}
