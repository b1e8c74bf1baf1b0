package io.gatehouse.access.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whom a computation helps: total = price * quantity, in two workflows. */
class InferenceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final Candidate TOTAL = new Candidate(new FieldRef("lines", "total"),
            new TreeSet<>(List.of(new FieldRef("lines", "price"), new FieldRef("lines", "quantity"))), Candidate.Kind.ROW, "price * quantity", 0.998, 1);

    private static Grant grant(List<String> workflows, Map<String, MaskSpec> masks, String... fields) {
        return new Grant.OfDatasets(List.of("lines"), new Grant.FieldSelection.Only(Arrays.asList(fields)), masks, new Grant.RowRule.All(), workflows, null, null);
    }

    private static Grant grant(String... fields) {
        return grant(List.of(), Map.of(), fields);
    }

    private static WorkflowSpec workflow(String key) {
        return new WorkflowSpec(key, key, "", "owner", WorkflowSpec.Status.APPROVED, List.of("buyer"), List.of("lines"), Label.of(Level.INTERNAL),
                List.of("builtin"), Oversight.NONE, null, ModelUse.DEFAULT, null);
    }

    private static PolicySnapshot snapshot(Grant... grants) {
        var lines = new DatasetSpec("lines", "erp", "lines", null, "Lines", Label.of(Level.INTERNAL), List.of("id"), Map.of(
                "margin", new FieldSpec(null, List.of("price", "cost"), Meaning.NONE, null)));
        var landed = new LandedDataset("lines", "lines__1", List.of("id", "price", "quantity", "total", "cost", "margin").stream()
                .map(name -> new LandedDataset.LandedField(name, FieldType.NUMBER, true)).toList());
        return new PolicySnapshot(1, new Policy(List.of(), List.of(), List.of(), List.of(lines), List.of(),
                List.of(new RoleSpec("buyer", "Buyer", Level.INTERNAL, List.of(grants), List.of())), List.of(workflow("a"), workflow("b")),
                List.of(), List.of(), List.of()), new CatalogSnapshot(Map.of("lines", landed)));
    }

    private static List<Finding> findings(Grant... grants) {
        return new InferenceRules(snapshot(grants), TODAY).findings(List.of(TOTAL));
    }

    @Test
    void who_sees_all_columns_and_not_the_target_can_compute_it() {
        assertThat(findings(grant("id"), grant("price", "quantity"))).extracting(Finding::workflow).containsExactly("a", "b");
    }

    @Test
    void the_grants_that_show_the_columns_are_named_and_no_others() {
        assertThat(findings(grant("price"), grant("id"), grant("quantity"))).allSatisfy(f -> assertThat(f.grants()).containsExactly(1, 3));
    }

    @Test
    void who_sees_the_target_computes_nothing_forbidden() {
        assertThat(findings(grant("price", "quantity", "total"))).isEmpty();
    }

    @Test
    void who_lacks_a_column_computes_nothing() {
        assertThat(findings(grant("price", "id"))).isEmpty();
    }

    @Test
    void a_masked_column_does_not_count_and_a_masked_target_is_forbidden_in_full() {
        var mask = Map.of("price", new MaskSpec(MaskSpec.Kind.NULL, null, null), "total", new MaskSpec(MaskSpec.Kind.NULL, null, null));
        assertThat(findings(grant(List.of(), mask, "price", "quantity"))).isEmpty();
        assertThat(findings(grant(List.of(), mask, "total"), grant("price", "quantity"))).hasSize(2);
    }

    @Test
    void workflows_count_together_where_none_shows_all_columns() {
        assertThat(findings(grant(List.of("a"), Map.of(), "price"), grant(List.of("b"), Map.of(), "quantity")))
                .singleElement().satisfies(f -> {
                    assertThat(f.workflow()).isNull();
                    assertThat(f.grants()).containsExactly(1, 2);
                });
    }

    @Test
    void what_the_policy_declares_as_derived_needs_no_search() {
        var snapshot = snapshot(grant("price", "cost"));
        assertThat(new InferenceRules(snapshot, TODAY).findings(InferenceRules.declared(snapshot.policy()))).extracting(f -> f.target().field())
                .containsOnly("margin");
    }

    @Test
    void a_share_is_told_in_coarse_steps() {
        assertThat(findings(grant("price", "quantity")).getFirst().share()).isEqualTo(Share.NEARLY_ALL);
        assertThat(List.of(Share.of(1), Share.of(0.96), Share.of(0.91), Share.of(0.58), Share.of(0.2)))
                .containsExactly(Share.ALL, Share.MOST, Share.MANY, Share.SOME, Share.FEW);
    }
}
