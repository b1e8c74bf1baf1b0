package io.gatehouse.summary.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.summary.facts.Factory.Plant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Generated data with one planted finding, or with none. Prints seed, recall and false findings. */
@DisplayName("Planted findings")
class PlantedFindingsTest {

    private static final int EACH = 15;
    private static final int QUIET = 40;
    private static final Brief TODAY = new Brief(null, null, Factory.TODAY);

    @Test
    void are_found_and_nothing_else_is() {
        long seed = Long.getLong("gatehouse.seed", 20261124L);
        var found = new TreeMap<Plant, Integer>();
        int missed = 0;
        for (Plant plant : Plant.values()) {
            if (plant != Plant.NOTHING) {
                int hits = 0;
                for (int run = 0; run < EACH; run++) {
                    hits += isFound(plant, seed + run) ? 1 : 0;
                }
                found.put(plant, hits);
                missed += EACH - hits;
            }
        }
        int planted = EACH * (Plant.values().length - 1);
        int wrong = 0;
        for (int run = 0; run < QUIET; run++) {
            var quiet = new Factory(seed + 1_000 + run, Plant.NOTHING);
            wrong += findings(quiet.orders()).size() + findings(quiet.log()).size();
        }
        double recall = 1 - (double) missed / planted;
        System.out.printf("Planted findings, seed %d: recall %.3f %s of %d each; false findings in %d quiet reports: %d%n",
                seed, recall, found, EACH, 2 * QUIET, wrong);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
        assertThat(wrong).isZero();
    }

    private static boolean isFound(Plant plant, long seed) {
        var factory = new Factory(seed, plant);
        var victim = Factory.member(factory.victim);
        return switch (plant) {
            case PRICE_RISE -> any(factory.orders(), "price-steps", "member=" + victim);
            case LEAD_TIME_STEP -> any(factory.orders(), "shift", "member=" + victim + "/lead_time");
            case VANISHED_CUSTOMER -> any(factory.orders(), "turnover", "member=" + victim);
            case CODE_THAT_MUST_NOT_COUNT -> Facts.of(Study.of(factory.orders(), TODAY)).stream()
                    .anyMatch(fact -> fact.kind().equals("aside") && fact.key().contains("also") && fact.weight() >= 60);
            case DRIFT -> any(factory.log(), "drift", "failures") || any(factory.log(), "shift", "failures");
            case EPISODE -> any(factory.log(), "burst", "machine=" + victim + "/failures");
            case RATE_STEP -> any(factory.log(), "shift", "machine=" + victim + "/failures")
                    || any(factory.log(), "control-limit", "machine=" + victim + "/failures");
            case NOTHING -> true;
        };
    }

    private static boolean any(EvidenceTable table, String kind, String about) {
        return findings(table).stream().anyMatch(fact -> fact.kind().equals(kind) && about.equals(fact.about()));
    }

    private static List<Fact> findings(EvidenceTable table) {
        return Facts.of(Study.of(table, TODAY)).stream().filter(Fact::finding).toList();
    }
}
