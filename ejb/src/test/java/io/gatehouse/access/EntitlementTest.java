package io.gatehouse.access;

import static io.gatehouse.access.EntitlementFixture.entitlement;
import static io.gatehouse.access.EntitlementFixture.equal;
import static io.gatehouse.access.EntitlementFixture.full;
import static io.gatehouse.access.EntitlementFixture.masked;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An entitlement")
class EntitlementTest {

    private static final Predicate OWN = equal("plant", "Aachen");
    private static final Predicate PARENT = new Predicate.Via("order_id", "orders", "orders__7", "id",
            new Predicate.Via("customer", "customers", "customers__3", "id", OWN));

    private static Entitlement with(Predicate condition) {
        return entitlement().dataset("lines").field("part", FieldType.TEXT, condition).done().build();
    }

    @Test
    void names_the_tables_of_its_datasets_and_of_all_parents_that_conditions_go_by() {
        var parents = List.of("customers__3", "lines__1", "orders__7");
        assertThat(with(Predicates.ALWAYS).tables()).containsExactly("lines__1");
        assertThat(with(PARENT).tables()).containsExactlyElementsOf(parents);
        assertThat(with(new Predicate.And(List.of(OWN, PARENT))).tables()).containsExactlyElementsOf(parents);
        assertThat(with(new Predicate.Or(List.of(OWN, PARENT))).tables()).containsExactlyElementsOf(parents);
        assertThat(with(new Predicate.Not(PARENT)).tables()).containsExactlyElementsOf(parents);
    }

    @Test
    void has_another_fingerprint_where_anything_that_may_be_seen_differs() {
        var one = with(OWN);
        assertThat(with(equal("plant", "Aachen")).fingerprint()).isEqualTo(one.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(with(equal("plant", "Brno")).fingerprint()).isNotEqualTo(one.fingerprint());
        assertThat(entitlement().dataset("lines").field("part", FieldType.TEXT, Label.of(Level.INTERNAL), full(OWN)).done().build().fingerprint())
                .as("its label").isNotEqualTo(one.fingerprint());
        assertThat(entitlement().dataset("lines").field("part", FieldType.TEXT, Label.of(Level.PUBLIC, "finance"), full(OWN)).done().build().fingerprint())
                .as("its categories").isNotEqualTo(one.fingerprint());
        assertThat(entitlement().dataset("lines").field("part", FieldType.TEXT, Label.BOTTOM, masked(MaskSpec.Kind.LAST4, OWN)).done().build().fingerprint())
                .as("its mask").isNotEqualTo(one.fingerprint());
        assertThat(entitlement().dataset("lines").field("part", FieldType.NUMBER, OWN).done().build().fingerprint())
                .as("its type").isNotEqualTo(one.fingerprint());
        assertThat(entitlement().dataset("lines").field("piece", FieldType.TEXT, OWN).done().build().fingerprint())
                .as("its name").isNotEqualTo(one.fingerprint());
        assertThat(entitlement().dataset("rows").field("part", FieldType.TEXT, OWN).done().build().fingerprint())
                .as("its dataset").isNotEqualTo(one.fingerprint());
    }

    @Test
    void has_another_fingerprint_where_a_row_is_known_by_another_identity() {
        var field = new Entitlement.Field("id", FieldType.NUMBER, Label.BOTTOM, List.of(full(Predicates.ALWAYS)));
        var known = new Entitlement.Dataset("orders", "Orders", "orders__1", List.of("id"), Map.of("id", field));
        var unknown = new Entitlement.Dataset("orders", "Orders", "orders__1", List.of(), Map.of("id", field));
        assertThat(Fingerprints.of(known)).isNotEqualTo(Fingerprints.of(unknown));
        assertThat(Fingerprints.of(known)).as("where the data stand is no part of it")
                .isEqualTo(Fingerprints.of(new Entitlement.Dataset("orders", "Orders", "orders__2", List.of("id"), Map.of("id", field))));
    }

    @Test
    void is_found_in_any_case_of_letters_and_under_no_other_name() {
        var one = entitlement().dataset("lines").field("Part", FieldType.TEXT, OWN).done()
                .dataset("orders").field("id", FieldType.NUMBER, OWN).done().build();
        assertThat(one.dataset("LINES").orElseThrow().key()).isEqualTo("lines");
        assertThat(one.dataset("Orders").orElseThrow().key()).isEqualTo("orders");
        assertThat(one.dataset("line")).isEmpty();
        assertThat(one.dataset("lines").orElseThrow().field("part").orElseThrow().name()).isEqualTo("Part");
        assertThat(one.dataset("lines").orElseThrow().field("par")).isEmpty();
        assertThat(one.workflow()).isEqualTo("workflow");
    }
}
