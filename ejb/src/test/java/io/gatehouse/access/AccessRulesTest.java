package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Denial;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The permission model's rules, one by one, on one small policy: orders with a price, lines below them. */
class AccessRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final Label CEILING = Label.of(Level.CONFIDENTIAL, "purchase-price", "vendor-terms");
    private static final Caller BUYER = Caller.of("buyer", Set.of("buyer-role"), Map.of("plants", List.of("Aachen")));

    private static Grant grant(Grant.FieldSelection fields, Map<String, MaskSpec> masks, Grant.RowRule rows) {
        return new Grant.OfDatasets(List.of("orders"), fields, masks, rows, List.of(), null, null);
    }

    private static Grant everything() {
        return grant(new Grant.FieldSelection.All(), Map.of(), new Grant.RowRule.All());
    }

    private static RoleSpec role(String key, Level clearance, List<Denial> denials, Grant... grants) {
        return new RoleSpec(key, key, clearance, List.of(grants), denials);
    }

    private static PolicySnapshot snapshot(WorkflowSpec.Status status, Label ceiling, RoleSpec... roles) {
        var orders = new DatasetSpec("orders", "erp", "orders", null, "Orders", Label.of(Level.INTERNAL), List.of("id"), Map.of(
                "price", new FieldSpec(Label.of(Level.CONFIDENTIAL, "purchase-price"), List.of(), Meaning.NONE, null),
                "total", new FieldSpec(null, List.of("price", "quantity"), Meaning.NONE, null)));
        var lines = new DatasetSpec("lines", "erp", "lines", null, "Lines", Label.of(Level.INTERNAL), List.of(), Map.of());
        var workflow = new WorkflowSpec("w", "W", "", "owner", status, List.of("buyer-role"), List.of("orders", "lines"),
                ceiling, List.of("builtin"), Oversight.NONE, null, io.gatehouse.policy.ModelUse.DEFAULT, null);
        var policy = new Policy(List.of("plants"), List.of(), List.of(), List.of(orders, lines), List.of(), List.of(roles),
                List.of(workflow), List.of(), List.of(), List.of());
        var catalog = new CatalogSnapshot(Map.of(
                "orders", new LandedDataset("orders", "orders__1", List.of(field("id", FieldType.NUMBER), field("plant", FieldType.TEXT),
                        field("price", FieldType.NUMBER), field("quantity", FieldType.NUMBER), field("total", FieldType.NUMBER),
                        new LandedDataset.LandedField("late", FieldType.TEXT, false))),
                "lines", new LandedDataset("lines", "lines__1", List.of(field("order_id", FieldType.NUMBER), field("part", FieldType.TEXT)))));
        return new PolicySnapshot(1, policy, catalog);
    }

    private static LandedDataset.LandedField field(String name, FieldType type) {
        return new LandedDataset.LandedField(name, type, true);
    }

    private static Entitlement entitlement(RoleSpec... roles) {
        return entitlement(BUYER, snapshot(WorkflowSpec.Status.APPROVED, CEILING, roles));
    }

    private static Entitlement entitlement(Caller caller, PolicySnapshot snapshot) {
        return ((Decision.Permit) AccessRules.decide(caller, "w", snapshot, TODAY)).entitlement();
    }

    private static Set<String> fields(Entitlement entitlement) {
        return entitlement.dataset("orders").map(d -> d.fields().keySet()).orElse(Set.of());
    }

    @Test
    void only_an_approved_workflow_lets_anyone_in_and_only_its_roles() {
        var role = role("buyer-role", Level.STRATEGIC, List.of(), everything());
        for (var status : WorkflowSpec.Status.values()) {
            assertThat(AccessRules.decide(BUYER, "w", snapshot(status, CEILING, role), TODAY) instanceof Decision.Permit)
                    .isEqualTo(status == WorkflowSpec.Status.APPROVED);
        }
        assertThat(AccessRules.decide(Caller.of("x", Set.of("other"), Map.of()), "w", snapshot(WorkflowSpec.Status.APPROVED, CEILING, role), TODAY))
                .isInstanceOf(Decision.Deny.class);
        assertThat(AccessRules.decide(BUYER, "no", snapshot(WorkflowSpec.Status.APPROVED, CEILING, role), TODAY)).isInstanceOf(Decision.Deny.class);
    }

    @Test
    void a_grant_reaches_up_to_the_clearance_of_the_role_that_carries_it() {
        assertThat(fields(entitlement(role("buyer-role", Level.INTERNAL, List.of(), everything())))).containsExactly("id", "plant", "quantity");
        assertThat(fields(entitlement(role("buyer-role", Level.CONFIDENTIAL, List.of(), everything()))))
                .containsExactly("id", "plant", "price", "quantity", "total");
        var twoRoles = Caller.of("both", Set.of("buyer-role", "cleared"), Map.of());
        assertThat(fields(entitlement(twoRoles, snapshot(WorkflowSpec.Status.APPROVED, CEILING,
                role("buyer-role", Level.INTERNAL, List.of(), everything()), role("cleared", Level.STRATEGIC, List.of())))))
                .as("clearance of another role does not help").containsExactly("id", "plant", "quantity");
    }

    @Test
    void the_ceiling_of_the_workflow_holds_for_levels_and_categories() {
        var role = role("buyer-role", Level.STRATEGIC, List.of(), everything());
        assertThat(fields(entitlement(BUYER, snapshot(WorkflowSpec.Status.APPROVED, Label.of(Level.STRATEGIC), role)))).doesNotContain("price", "total");
        assertThat(fields(entitlement(BUYER, snapshot(WorkflowSpec.Status.APPROVED, Label.of(Level.INTERNAL, "purchase-price"), role))))
                .doesNotContain("price", "total");
    }

    @Test
    void a_denial_of_any_role_wins_and_takes_derived_fields_along() {
        var caller = Caller.of("both", Set.of("buyer-role", "other"), Map.of());
        for (var denial : List.of(new Denial(List.of("orders"), List.of("price"), List.of()), new Denial(List.of(), List.of(), List.of("purchase-price")))) {
            var snapshot = snapshot(WorkflowSpec.Status.APPROVED, CEILING, role("buyer-role", Level.STRATEGIC, List.of(), everything()),
                    role("other", Level.PUBLIC, List.of(denial)));
            assertThat(fields(entitlement(caller, snapshot))).containsExactly("id", "plant", "quantity");
        }
    }

    @Test
    void a_field_that_appeared_later_is_hidden_from_everybody() {
        assertThat(fields(entitlement(role("buyer-role", Level.STRATEGIC, List.of(), everything())))).doesNotContain("late");
    }

    @Test
    void a_derived_field_is_visible_only_where_all_its_origins_are() {
        var withoutPrice = grant(new Grant.FieldSelection.Except(List.of("price")), Map.of(), new Grant.RowRule.All());
        assertThat(fields(entitlement(role("buyer-role", Level.STRATEGIC, List.of(), withoutPrice)))).doesNotContain("price", "total");
        var priceInAachen = grant(new Grant.FieldSelection.Only(List.of("price")), Map.of(), new Grant.RowRule.Where("plant = 'Aachen'"));
        var both = entitlement(role("buyer-role", Level.STRATEGIC, List.of(), withoutPrice, priceInAachen));
        assertThat(PredicateText.of(both.dataset("orders").orElseThrow().field("total").orElseThrow().visible()))
                .isEqualTo("(column 'plant'=String 'Aachen')");
        var masked = grant(new Grant.FieldSelection.All(), Map.of("price", new MaskSpec(MaskSpec.Kind.NULL, null, null)), new Grant.RowRule.All());
        assertThat(fields(entitlement(role("buyer-role", Level.STRATEGIC, List.of(), masked)))).contains("price").doesNotContain("total");
    }

    @Test
    void a_masked_value_may_have_a_lower_label_and_full_wins_where_both_hold() {
        var range = new MaskSpec(MaskSpec.Kind.RANGE, java.math.BigDecimal.TEN, Label.of(Level.INTERNAL));
        var masked = grant(new Grant.FieldSelection.All(), Map.of("price", range), new Grant.RowRule.All());
        var price = entitlement(role("buyer-role", Level.INTERNAL, List.of(), masked)).dataset("orders").orElseThrow().field("price").orElseThrow();
        assertThat(price.label()).isEqualTo(Label.of(Level.INTERNAL));
        var full = grant(new Grant.FieldSelection.Only(List.of("price")), Map.of(), new Grant.RowRule.Where("plant IN (:caller.plants)"));
        var both = entitlement(role("buyer-role", Level.CONFIDENTIAL, List.of(), masked, full)).dataset("orders").orElseThrow().field("price").orElseThrow();
        assertThat(both.allowances()).extracting(a -> MaskText.of(a.mask())).containsExactly("full", "range:10");
        assertThat(both.label()).isEqualTo(Label.of(Level.CONFIDENTIAL, "purchase-price"));
    }

    @Test
    void a_missing_claim_takes_the_whole_grant_away() {
        var byPlant = role("buyer-role", Level.STRATEGIC, List.of(), grant(new Grant.FieldSelection.All(), Map.of(),
                new Grant.RowRule.Where("plant IN (:caller.plants) OR quantity > 0")));
        assertThat(fields(entitlement(byPlant))).isNotEmpty();
        assertThat(fields(entitlement(Caller.of("no", Set.of("buyer-role"), Map.of()), snapshot(WorkflowSpec.Status.APPROVED, CEILING, byPlant)))).isEmpty();
    }

    @Test
    void validity_includes_both_its_days() {
        for (int days = -1; days <= 1; days++) {
            var from = new Grant.OfDatasets(List.of("orders"), new Grant.FieldSelection.All(), Map.of(), new Grant.RowRule.All(), List.of(), TODAY.plusDays(days), null);
            var until = new Grant.OfDatasets(List.of("orders"), new Grant.FieldSelection.All(), Map.of(), new Grant.RowRule.All(), List.of(), null, TODAY.plusDays(days));
            assertThat(fields(entitlement(role("buyer-role", Level.INTERNAL, List.of(), from))).isEmpty()).isEqualTo(days > 0);
            assertThat(fields(entitlement(role("buyer-role", Level.INTERNAL, List.of(), until))).isEmpty()).isEqualTo(days < 0);
        }
    }

    @Test
    void lines_follow_their_order() {
        var byPlant = grant(new Grant.FieldSelection.All(), Map.of(), new Grant.RowRule.Where("plant IN (:caller.plants)"));
        var via = new Grant.OfDatasets(List.of("lines"), new Grant.FieldSelection.All(), Map.of(), new Grant.RowRule.Via("orders", "order_id"), List.of(), null, null);
        var entitlement = entitlement(role("buyer-role", Level.INTERNAL, List.of(), byPlant, via));
        assertThat(PredicateText.of(entitlement.dataset("lines").orElseThrow().rowVisible()))
                .isEqualTo("via('order_id','orders','id',in(column 'plant',String 'Aachen'))");
        assertThat(entitlement(role("buyer-role", Level.INTERNAL, List.of(), via)).dataset("lines")).isEmpty();
    }

    @Test
    void equal_rights_have_equal_fingerprints_whoever_holds_them() {
        var byPlant = role("buyer-role", Level.INTERNAL, List.of(), grant(new Grant.FieldSelection.All(), Map.of(), new Grant.RowRule.Where("plant IN (:caller.plants)")));
        var snapshot = snapshot(WorkflowSpec.Status.APPROVED, CEILING, byPlant);
        var same = Caller.of("someone", Set.of("buyer-role", "else"), Map.of("plants", List.of("Aachen"), "territories", List.of("DACH")));
        var wider = Caller.of("someone", Set.of("buyer-role"), Map.of("plants", List.of("Aachen", "Brno")));
        assertThat(entitlement(same, snapshot).fingerprint()).isEqualTo(entitlement(BUYER, snapshot).fingerprint());
        assertThat(entitlement(wider, snapshot).fingerprint()).isNotEqualTo(entitlement(BUYER, snapshot).fingerprint());
    }

    @Test
    void a_grant_that_lasts_longer_than_the_ladder_allows_gives_nothing_of_that_level() {
        var plain = snapshot(WorkflowSpec.Status.APPROVED, CEILING, role("buyer-role", Level.CONFIDENTIAL, List.of(),
                dated(null, null)));
        assertThat(fields(entitlement(BUYER, plain))).contains("id", "price");
        assertThat(fields(entitlement(BUYER, laddered(null, null)))).contains("id").doesNotContain("price", "total");
        assertThat(fields(entitlement(BUYER, laddered(TODAY, null)))).doesNotContain("price");
        assertThat(fields(entitlement(BUYER, laddered(TODAY, TODAY.plusDays(31))))).doesNotContain("price");
        assertThat(fields(entitlement(BUYER, laddered(TODAY, TODAY.plusDays(30))))).contains("price", "total");
    }

    private static Grant dated(LocalDate from, LocalDate until) {
        return new Grant.OfDatasets(List.of("orders"), new Grant.FieldSelection.All(), Map.of(), new Grant.RowRule.All(), List.of(), from, until);
    }

    /** Thirty days for what is confidential. */
    private static PolicySnapshot laddered(LocalDate from, LocalDate until) {
        var plain = snapshot(WorkflowSpec.Status.APPROVED, CEILING, role("buyer-role", Level.CONFIDENTIAL, List.of(), dated(from, until)));
        var policy = plain.policy();
        var ladder = List.of(new LevelControls(Level.CONFIDENTIAL, null, null, null, Period.ofDays(30), null, null));
        return new PolicySnapshot(1, new Policy(policy.attributes(), ladder, policy.sources(), policy.datasets(), policy.reports(), policy.roles(),
                policy.workflows(), policy.compilations(), policy.vendors(), policy.systems()), plain.catalog());
    }
}
