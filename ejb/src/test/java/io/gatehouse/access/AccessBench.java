package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Decisions at the size of a large house: 1,000 datasets of 50 fields, 200 roles, of which the caller has ten. Medians of
 * repetitions on a warm machine; prints, asserts no times.
 */
@Tag("bench")
@DisplayName("Deciding")
class AccessBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final int DATASETS = 1_000;
    private static final int FIELDS = 50;
    private static final int ROLES = 200;
    private static final int OF_CALLER = 10;

    @Test
    void at_size() {
        for (int grants : new int[] {10, 100}) {
            var snapshot = house(grants);
            for (int roles : new int[] {OF_CALLER, ROLES}) {
                var caller = caller(roles);
                var seen = ((Decision.Permit) AccessRules.decide(caller, "w", snapshot, TODAY)).entitlement();
                assertThat(seen.datasets()).isNotEmpty();
                double alone = median(5, () -> AccessRules.decide(caller, "w", snapshot, TODAY)) / 1e6;
                var cache = new EntitlementCache();
                cache.decide(caller, "w", snapshot, TODAY);
                var shared = new KnownDatasets(snapshot.policy());
                AccessRules.decide(caller, "w", snapshot, TODAY, shared);
                double build = median(20, () -> AccessRules.decide(caller, "w", snapshot, TODAY, shared)) / 1e6;
                double known = median(200, () -> {
                    Decision decision = null;
                    for (int i = 0; i < 1_000; i++) {
                        decision = cache.decide(caller, "w", snapshot, TODAY);
                    }
                    return decision;
                }) / 1e3;
                System.out.printf(Locale.ROOT, "%d datasets x %d fields, %d roles with %d grants each, caller with %d: entitlement of %d datasets in %.1f ms "
                        + "with nothing known and %.1f ms where others with these roles were here before, "
                        + "a known caller's decision in %.0f ns%n", DATASETS, FIELDS, ROLES, grants, roles, seen.datasets().size(), alone, build, known);
            }
        }
    }

    private static double median(int times, Supplier<?> work) {
        var kept = new HashSet<Integer>();
        var taken = new ArrayList<Long>();
        for (int i = 0; i < 2 * times; i++) {
            long start = System.nanoTime();
            kept.add(System.identityHashCode(work.get()));
            if (i >= times) {
                taken.add(System.nanoTime() - start);
            }
        }
        assertThat(kept).isNotEmpty();
        taken.sort(null);
        return taken.get(times / 2);
    }

    private static Caller caller(int roles) {
        var keys = new HashSet<String>();
        for (int i = 0; i < roles; i++) {
            keys.add("role-" + i);
        }
        return Caller.of("somebody", keys, Map.of("plants", List.of("Aachen", "Brno")));
    }

    /** @param grants of each role: each names one hundredth of the datasets, half of them with a row condition */
    private static PolicySnapshot house(int grants) {
        var datasets = new ArrayList<DatasetSpec>();
        var landed = new TreeMap<String, LandedDataset>();
        for (int d = 0; d < DATASETS; d++) {
            var key = "d" + d;
            var specs = new TreeMap<String, FieldSpec>();
            var fields = new ArrayList<LandedDataset.LandedField>();
            for (int f = 0; f < FIELDS; f++) {
                fields.add(new LandedDataset.LandedField("f" + f, f == 1 ? FieldType.TEXT : FieldType.NUMBER, true));
                if (f % 5 == 0) {
                    specs.put("f" + f, new FieldSpec(Label.of(Level.CONFIDENTIAL, "purchase-price"), f == 10 ? List.of("f5", "f15") : List.of(), Meaning.NONE, null));
                }
            }
            datasets.add(new DatasetSpec(key, "erp", key, null, key, Label.of(Level.INTERNAL), List.of("f0"), specs));
            landed.put(key, new LandedDataset(key, key + "__1", fields));
        }
        var roles = new ArrayList<RoleSpec>();
        for (int r = 0; r < ROLES; r++) {
            var given = new ArrayList<Grant>();
            for (int g = 0; g < grants; g++) {
                var named = new ArrayList<String>();
                for (int n = 0; n < DATASETS / 100; n++) {
                    named.add("d" + (r * 37 + g * 11 + n * 101) % DATASETS);
                }
                given.add(new Grant.OfDatasets(named, g % 3 == 0 ? new Grant.FieldSelection.Except(List.of("f7")) : new Grant.FieldSelection.All(), Map.of(),
                        g % 2 == 0 ? new Grant.RowRule.All() : new Grant.RowRule.Where("f1 IN ('A', 'B')"), List.of(), null, null));
            }
            roles.add(new RoleSpec("role-" + r, "Role " + r, Level.CONFIDENTIAL, given, List.of()));
        }
        var keys = datasets.stream().map(DatasetSpec::key).toList();
        var workflow = new WorkflowSpec("w", "W", "", "role-0", WorkflowSpec.Status.APPROVED, roles.stream().map(RoleSpec::key).toList(), keys,
                Label.of(Level.CONFIDENTIAL, "purchase-price"), List.of("builtin"), Oversight.NONE, null, ModelUse.DEFAULT, null);
        return new PolicySnapshot(1, new Policy(List.of("plants"), List.of(), List.of(), datasets, List.of(), roles, List.of(workflow), List.of(),
                List.of(), List.of()), new CatalogSnapshot(landed));
    }
}
