package io.gatehouse.access;

import static io.gatehouse.access.EntitlementFixture.full;
import static io.gatehouse.access.EntitlementFixture.in;
import static io.gatehouse.access.EntitlementFixture.masked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.policy.MaskSpec.Kind;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What several people see together")
class MeetTest {

    private static final Predicate A = EntitlementFixture.equal("plant", "A");
    private static final Predicate B = EntitlementFixture.equal("status", "B");

    @Test
    void is_the_fields_that_all_of_them_have() {
        var one = seeing("price", full(Predicates.ALWAYS));
        var other = EntitlementFixture.entitlement().dataset("orders").field("quantity", FieldType.NUMBER, Predicates.ALWAYS).done().build();
        assertThat(Meet.of(List.of(one, other)).datasets()).isEmpty();
        assertThat(Meet.of(List.of(one, one))).isSameAs(one);
        assertThatThrownBy(() -> Meet.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_on_the_rows_that_all_of_them_see() {
        assertThat(allowances(full(A), full(B))).hasSize(1).allMatch(a -> a.isFull() && a.condition() instanceof Predicate.And and
                && and.parts().size() == 2 && and.parts().containsAll(List.of(A, B)));
        assertThat(allowances(full(in("plant", "A", "B")), full(in("plant", "B", "C")))).containsExactly(full(in("plant", "B")));
        assertThat(allowances(full(in("n", new BigDecimal("1.0"))), full(in("n", BigDecimal.ONE, BigDecimal.TEN))).getFirst().condition())
                .isInstanceOf(Predicate.In.class);
        assertThat(allowances(full(in("plant", "A")), full(in("plant", "C")))).isEmpty();
    }

    @Test
    void is_not_cut_by_what_one_of_them_may_not_see() {
        var everything = blind(full(Predicates.ALWAYS));
        assertThat(Meet.of(List.of(everything, seeing("price", full(A)))).datasets()).isEmpty();
        assertThat(Meet.of(List.of(blind(full(in("plant", "A", "B"))), seeing("price", full(in("plant", "B", "C"))))).datasets()).isEmpty();
        assertThat(Meet.of(List.of(everything, seeing("price", full(via("parts", in("plant", "B")))))).datasets()).isEmpty();
        assertThat(Meet.of(List.of(blind(full(A)), seeing("price", full(A)))).dataset("orders").orElseThrow().fields()).containsOnlyKeys("price");
    }

    @Test
    void is_cut_by_a_column_that_each_sees_on_all_rows_that_they_see() {
        var one = EntitlementFixture.entitlement().dataset("orders").field("plant", FieldType.TEXT, in("plant", "A", "B"))
                .field("price", FieldType.NUMBER, in("plant", "A", "B")).done().build();
        assertThat(Meet.of(List.of(one, seeing("price", full(A)))).dataset("orders").orElseThrow().field("price").orElseThrow().allowances())
                .hasSize(1).allMatch(Entitlement.Allowance::isFull);
        var masked = EntitlementFixture.entitlement().dataset("orders").field("plant", FieldType.TEXT, Label.BOTTOM, masked(Kind.LAST4, Predicates.ALWAYS))
                .field("price", FieldType.NUMBER, Predicates.ALWAYS).done().build();
        assertThat(Meet.of(List.of(masked, seeing("price", full(A)))).dataset("orders").orElseThrow().fields()).doesNotContainKey("price");
    }

    @Test
    void null_in_a_list_is_no_value() {
        assertThat(allowances(full(in("plant", "null")), full(in("plant", null, "x")))).isEmpty();
    }

    @Test
    void is_read_only_by_who_could_cut_it_so() {
        var footprint = Footprints.of(seeing("price", full(A)), List.of(new io.gatehouse.shared.FieldRef("orders", "price")));
        assertThat(Footprints.covers(seeing("price", full(Predicates.ALWAYS)), footprint)).isTrue();
        assertThat(Footprints.covers(blind(full(Predicates.ALWAYS)), footprint)).isFalse();
        assertThat(Footprints.covers(blind(full(A)), footprint)).as("who sees just these rows").isTrue();
        var quoted = EntitlementFixture.equal("pl'ant", "column 'x'");
        var odd = Footprints.of(seeing("price", full(quoted)), List.of(new io.gatehouse.shared.FieldRef("orders", "price")));
        assertThat(Footprints.covers(seeing("price", full(Predicates.ALWAYS)), odd)).isFalse();
        assertThat(Footprints.covers(EntitlementFixture.entitlement().dataset("orders").field("pl'ant", FieldType.TEXT, Predicates.ALWAYS)
                .field("price", FieldType.NUMBER, Predicates.ALWAYS).done().build(), odd)).isTrue();
    }

    @Test
    void goes_by_one_parent_that_all_of_them_see() {
        var one = full(via("orders", in("plant", "A", "B")));
        assertThat(allowances(one, full(via("orders", in("plant", "B"))))).containsExactly(full(via("orders", in("plant", "B"))));
        assertThat(allowances(one, full(via("orders", in("plant", "C"))))).isEmpty();
        assertThat(allowances(one, full(via("parts", in("plant", "B"))))).hasSize(1).allMatch(a -> a.condition() instanceof Predicate.And and && and.parts().size() == 2);
    }

    @Test
    void is_masked_as_the_one_sees_it_who_sees_least() {
        assertThat(allowances(full(Predicates.ALWAYS), masked(Kind.LAST4, A))).containsExactly(masked(Kind.LAST4, A));
        assertThat(allowances(masked(Kind.LAST4, A), masked(Kind.NULL, Predicates.ALWAYS))).containsExactly(masked(Kind.NULL, A));
        assertThat(allowances(masked(Kind.LAST4, A), masked(Kind.HASH, Predicates.ALWAYS))).isEmpty();
        assertThat(allowances(masked(Kind.HASH, A), masked(Kind.PSEUDONYM, A))).isEmpty();
    }

    @Test
    void is_in_full_where_both_see_it_in_full_and_masked_where_one_does_not() {
        var one = seeing("price", full(A), masked(Kind.RANGE, Predicates.ALWAYS));
        var other = seeing("price", full(B), masked(Kind.RANGE, Predicates.ALWAYS));
        assertThat(Meet.of(List.of(one, other)).dataset("orders").orElseThrow().field("price").orElseThrow().allowances()).satisfiesExactly(
                first -> assertThat(first.isFull() && first.condition() instanceof Predicate.And).isTrue(),
                second -> assertThat(MaskText.of(second.mask())).isEqualTo("range:10"));
    }

    @Test
    void is_labelled_as_those_see_it_who_see_it_so() {
        var secret = Label.of(Level.CONFIDENTIAL, "purchase-price");
        var whole = EntitlementFixture.entitlement().dataset("orders").field("price", FieldType.NUMBER, secret, full(Predicates.ALWAYS)).done().build();
        var rough = seeing("price", masked(Kind.RANGE, Predicates.ALWAYS));
        assertThat(Meet.of(List.of(whole, rough)).dataset("orders").orElseThrow().field("price").orElseThrow().label()).isEqualTo(Label.BOTTOM);
        var partly = seeing("price", full(A), masked(Kind.NULL, Predicates.ALWAYS));
        assertThat(Meet.of(List.of(whole, rough, partly)).dataset("orders").orElseThrow().field("price").orElseThrow().label()).isEqualTo(secret);
    }

    @Test
    void of_masks_only_those_are_compared_that_follow_from_each_other() {
        assertThat(MaskOrder.tells("full", "hash")).isTrue();
        assertThat(MaskOrder.tells("hash", "null")).isTrue();
        assertThat(MaskOrder.tells("range:5", "range:10")).isTrue();
        assertThat(MaskOrder.tells("range:0.5", "range:5")).isTrue();
        for (var pair : List.of(List.of("range:10", "range:5"), List.of("range:4", "range:10"), List.of("hash", "pseudonym"), List.of("pseudonym", "hash"),
                List.of("null", "last4"), List.of("last4", "full"), List.of("range:0", "range:10"), List.of("range:x", "range:10"), List.of("range:5", "year"))) {
            assertThat(MaskOrder.tells(pair.getFirst(), pair.getLast())).as(pair.toString()).isFalse();
        }
    }

    private static List<Entitlement.Allowance> allowances(Entitlement.Allowance one, Entitlement.Allowance other) {
        return Meet.of(List.of(seeing("price", one), seeing("price", other))).dataset("orders").flatMap(dataset -> dataset.field("price"))
                .map(Entitlement.Field::allowances).orElse(List.of());
    }

    /** Somebody who sees the columns of all conditions, and the parents, and the field in these ways. */
    private static Entitlement seeing(String field, Entitlement.Allowance... allowances) {
        return EntitlementFixture.entitlement()
                .dataset("orders").field("id", FieldType.NUMBER, Predicates.ALWAYS).field("order_id", FieldType.NUMBER, Predicates.ALWAYS)
                .field("plant", FieldType.TEXT, Predicates.ALWAYS).field("status", FieldType.TEXT, Predicates.ALWAYS).field("n", FieldType.NUMBER, Predicates.ALWAYS)
                .field(field, FieldType.NUMBER, Label.BOTTOM, allowances).done()
                .dataset("parts").field("id", FieldType.NUMBER, Predicates.ALWAYS).field("plant", FieldType.TEXT, Predicates.ALWAYS).done().build();
    }

    private static Entitlement blind(Entitlement.Allowance... allowances) {
        return EntitlementFixture.entitlement().dataset("orders").field("price", FieldType.NUMBER, Label.BOTTOM, allowances).done().build();
    }

    private static Predicate via(String parent, Predicate visible) {
        return new Predicate.Via("order_id", parent, parent + "__1", "id", visible);
    }
}
