package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rows of one condition")
class ImplicationTest {

    private static final Predicate A = EntitlementFixture.equal("plant", "a,or(b),'c'");
    private static final Predicate B = EntitlementFixture.equal("territory", ")");
    private static final Predicate C = EntitlementFixture.equal("status", "and(x");

    @Test
    void are_rows_of_each_part_of_it() {
        assertThat(proven(Predicates.and(List.of(A, B)), A)).isTrue();
        assertThat(proven(Predicates.and(List.of(A, B)), B)).isTrue();
        assertThat(proven(A, Predicates.and(List.of(A, B)))).isFalse();
    }

    @Test
    void are_rows_of_every_alternative_that_holds_it() {
        assertThat(proven(A, Predicates.or(List.of(A, B)))).isTrue();
        assertThat(proven(A, B, A)).isTrue();
        assertThat(proven(Predicates.or(List.of(A, B)), A)).isFalse();
        assertThat(proven(Predicates.or(List.of(A, B)), B, A)).isTrue();
    }

    @Test
    void are_distributed_over_alternatives() {
        var both = Predicates.and(List.of(Predicates.or(List.of(A, B)), C));
        assertThat(proven(both, Predicates.or(List.of(Predicates.and(List.of(A, C)), Predicates.and(List.of(B, C)))))).isTrue();
        assertThat(proven(both, Predicates.and(List.of(A, C)), Predicates.and(List.of(C, B)))).isTrue();
        assertThat(proven(both, Predicates.and(List.of(A, C)))).isFalse();
    }

    @Test
    void are_rows_of_a_longer_list_of_values() {
        assertThat(proven(EntitlementFixture.in("plant", "a"), EntitlementFixture.in("plant", "a", "b"))).isTrue();
        assertThat(proven(EntitlementFixture.in("plant", "a", "b"), EntitlementFixture.in("plant", "a"))).isFalse();
        assertThat(proven(EntitlementFixture.in("plant", "a"), EntitlementFixture.in("other", "a", "b"))).isFalse();
        assertThat(proven(EntitlementFixture.in("plant", "a'',String 'b"), EntitlementFixture.in("plant", "a", "b"))).isFalse();
    }

    @Test
    void follow_their_parent() {
        assertThat(proven(via(Predicates.and(List.of(A, B))), via(A))).isTrue();
        assertThat(proven(via(A), via(Predicates.ALWAYS))).isTrue();
        assertThat(proven(via(A), via(Predicates.and(List.of(A, B))))).isFalse();
        assertThat(proven(via(A), A)).isFalse();
    }

    @Test
    void that_are_none_are_rows_of_all_and_all_rows_hold_any() {
        assertThat(proven(Predicates.NEVER, A)).isTrue();
        assertThat(proven(A, Predicates.ALWAYS)).isTrue();
        assertThat(proven(Predicates.ALWAYS, A)).isFalse();
        assertThat(proven(A)).isFalse();
    }

    @Test
    void under_not_are_another_condition() {
        assertThat(proven(new Predicate.Not(A), A)).isFalse();
        assertThat(proven(new Predicate.Not(Predicates.and(List.of(A, B))), new Predicate.Not(A))).isFalse();
    }

    @Test
    void that_cannot_be_read_prove_nothing_but_themselves() {
        for (String broken : List.of("and(", "and(x", "or()x", "in(", "via(a,b)", "and(a))b", "in('a,b)", "", "nonsense")) {
            assertThat(Implication.proven(broken, List.of(broken))).as(broken).isTrue();
            assertThat(Implication.proven(broken, List.of(PredicateText.of(A)))).as(broken).isFalse();
            assertThat(Implication.proven(PredicateText.of(A), List.of(broken))).as(broken).isFalse();
        }
    }

    @Test
    void with_too_many_alternatives_are_not_looked_into() {
        var some = Collections.nCopies(12, 0).stream().map(i -> (Predicate) new Predicate.Or(List.of(
                EntitlementFixture.equal("f", String.valueOf(Math.random())), A))).toList();
        assertThat(proven(new Predicate.And(some), Predicates.or(List.of(B, A, EntitlementFixture.equal("f", "x"))))).isFalse();
    }

    private static Predicate via(Predicate visible) {
        return new Predicate.Via("order_id", "orders", "orders__1", "id", visible);
    }

    private static boolean proven(Predicate condition, Predicate... others) {
        return Implication.proven(PredicateText.of(condition), java.util.Arrays.stream(others).map(PredicateText::of).toList());
    }
}
