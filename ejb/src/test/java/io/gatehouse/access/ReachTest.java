package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.identity.Caller;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Denial;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What of a caller matters for a dataset")
class ReachTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

    private static Policy policy(RoleSpec... roles) {
        var datasets = Stream.of("orders", "lines", "parts").map(key -> new DatasetSpec(key, "erp", key, null, key, Label.of(Level.INTERNAL),
                List.of("id"), Map.of())).toList();
        return new Policy(List.of("plants"), List.of(), List.of(), datasets, List.of(), Arrays.asList(roles), List.of(), List.of(), List.of(), List.of());
    }

    private static RoleSpec role(String key, String dataset, Grant.RowRule rows, Denial... denials) {
        return new RoleSpec(key, key, Level.CONFIDENTIAL, List.of(new Grant.OfDatasets(List.of(dataset), new Grant.FieldSelection.All(), Map.of(), rows,
                List.of(), null, null)), List.of(denials));
    }

    private static final RoleSpec ALL = role("all", "orders", new Grant.RowRule.All());
    private static final RoleSpec PLANT = role("plant", "orders", new Grant.RowRule.Where("plant IN (:caller.plants)"));
    private static final RoleSpec OPEN = role("open", "orders", new Grant.RowRule.Where("status = 'open'"));
    private static final RoleSpec UNREADABLE = role("unreadable", "orders", new Grant.RowRule.Where("status = = 'open'"));
    private static final RoleSpec LINES = role("lines", "lines", new Grant.RowRule.Via("orders", "order_id"));

    @Test
    void are_the_roles_whose_grants_name_it_or_a_parent_of_it() {
        var reach = new Reach(policy(ALL, PLANT, LINES));
        assertThat(reach.of("orders").roles()).containsExactlyInAnyOrder("all", "plant");
        assertThat(reach.of("lines").roles()).containsExactlyInAnyOrder("all", "plant", "lines");
        assertThat(reach.of("parts").roles()).isEmpty();
        assertThat(reach.of("nothing")).isNull();
    }

    @Test
    void are_claims_only_where_a_condition_asks_for_one_here_or_at_a_parent() {
        assertThat(new Reach(policy(ALL, OPEN, UNREADABLE, LINES)).of("orders").claims()).isFalse();
        assertThat(new Reach(policy(ALL, OPEN, LINES)).of("lines").claims()).isFalse();
        assertThat(new Reach(policy(ALL, PLANT, LINES)).of("orders").claims()).isTrue();
        assertThat(new Reach(policy(ALL, PLANT, LINES)).of("lines").claims()).isTrue();
        assertThat(new Reach(policy(ALL, PLANT, LINES)).of("parts").claims()).isFalse();
    }

    @Test
    void are_the_roles_that_are_denied_it_or_anything_anywhere() {
        var named = new Reach(policy(role("named", "parts", new Grant.RowRule.All(), new Denial(List.of("orders"), List.of("price"), List.of()))));
        assertThat(named.of("orders").roles()).containsExactly("named");
        assertThat(named.of("lines").roles()).isEmpty();
        var everywhere = new Reach(policy(role("everywhere", "parts", new Grant.RowRule.All(), new Denial(List.of(), List.of(), List.of("finance")))));
        assertThat(everywhere.of("lines").roles()).containsExactly("everywhere");
    }

    @Test
    void is_not_shared_where_rules_go_round_in_a_circle() {
        var back = role("back", "orders", new Grant.RowRule.Via("lines", "line_id"));
        assertThat(new Reach(policy(LINES, back)).of("orders").cyclic()).isTrue();
        assertThat(new Reach(policy(LINES, back)).of("lines").cyclic()).isTrue();
        assertThat(new Reach(policy(LINES, ALL)).of("lines").cyclic()).isFalse();
        assertThat(works(policy(LINES, back), "orders", caller("back"), caller("back"))).isEqualTo(2);
    }

    @Test
    void is_worked_out_once_for_callers_who_agree_in_it() {
        var policy = policy(ALL, PLANT, LINES);
        assertThat(works(policy, "parts", caller("all"), caller("plant", "Aachen"))).isEqualTo(1);
        assertThat(works(policy, "orders", caller("plant", "Aachen"), caller("plant", "Aachen"))).isEqualTo(1);
        assertThat(works(policy, "orders", caller("plant", "Aachen"), caller("plant", "Brno"))).isEqualTo(2);
        assertThat(works(policy, "orders", caller("plant", "Aachen"), caller("all", "Aachen"))).isEqualTo(2);
        assertThat(works(policy(ALL), "orders", caller("all", "Aachen"), caller("all", "Brno"))).isEqualTo(1);
        assertThat(works(policy(ALL), "nothing", caller("all"), caller("all"))).isEqualTo(2);
    }

    private static Caller caller(String role, String... plants) {
        return Caller.of("somebody", List.of(role), Map.of("plants", List.of(plants)));
    }

    private static int works(Policy policy, String dataset, Caller... callers) {
        var known = new KnownDatasets(policy);
        var works = new AtomicInteger();
        for (Caller caller : callers) {
            known.get(dataset, "w", caller, TODAY, () -> {
                works.incrementAndGet();
                return Optional.empty();
            });
        }
        return works.get();
    }
}
