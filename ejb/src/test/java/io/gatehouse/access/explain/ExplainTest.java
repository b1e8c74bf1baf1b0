package io.gatehouse.access.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Reason;
import io.gatehouse.access.Reason.Rule;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.directory.Member;
import io.gatehouse.identity.directory.Person;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.FieldType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders with a price and a bank account, seen by buyers of their plants; told to officers in reasons and in people. */
class ExplainTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final String FILE = """
            gatehouse: 1
            attributes: [plants]
            sources: [{key: erp, kind: files, location: erp, owner: buyer}]
            datasets:
              - {key: orders, source: erp, table: orders, label: {level: internal}, identity: [id], fields: {price: {level: confidential, categories: [purchase-price]}}}
              - {key: lines, source: erp, table: lines, label: {level: internal}}
            roles:
              - key: buyer
                clearance: confidential
                grants:
                  - {datasets: [orders], rows: "plant IN (:caller.plants)", mask: {price: "range:10"}}
                  - {datasets: [lines], rows: {via: orders, "on": order_id}, until: 2026-06-16}
              - {key: clerk, clearance: internal, grants: [{datasets: [orders], fields: {except: [bank]}}]}
            workflows:
              - {key: buying, title: Buying, purpose: p, owner: buyer, status: approved, roles: [buyer, clerk], datasets: [orders, lines],
                 ceiling: {level: confidential, categories: [purchase-price]}, providers: [builtin]}
            """;
    private static final CatalogSnapshot LANDED = new CatalogSnapshot(Map.of(
            "orders", new LandedDataset("orders", "orders__1", List.of(field("id"), field("order_id"), new LandedDataset.LandedField("plant", FieldType.TEXT, true), field("price"), field("bank"))),
            "lines", new LandedDataset("lines", "lines__1", List.of(field("order_id"), field("part")))));
    private static final Caller BUYER = Caller.of("b", Set.of("buyer"), Map.of("plants", List.of("A", "B")));
    private static final Caller CLERK = Caller.of("c", Set.of("clerk"), Map.of());
    private static final List<Member> PEOPLE = List.of(member("ann", "buyer", "A"), member("bea", "buyer", "A"), member("cem", "buyer", "B"),
            member("dan", "clerk", null), member("eva", "hr", null));

    private static LandedDataset.LandedField field(String name) {
        return new LandedDataset.LandedField(name, FieldType.NUMBER, true);
    }

    private static Member member(String name, String role, String plant) {
        return new Member(new Person("id-" + name, name, ""), new TreeSet<>(Set.of(role, "portal-user")), new TreeSet<>(),
                plant == null ? new TreeMap<>() : new TreeMap<>(Map.of("plants", List.of(plant), "phone", List.of(name))));
    }

    private static PolicySnapshot policy(String file) {
        try {
            return new PolicySnapshot(7, PolicyReader.open(file).policy(), LANDED);
        } catch (io.gatehouse.shared.DomainException wrong) {
            throw new AssertionError(wrong.violations().toString(), wrong);
        }
    }

    private static Explainer explainer(Caller caller) {
        return new Explainer(caller, "buying", policy(FILE), TODAY);
    }

    private static List<Rule> rules(Explanation explanation) {
        return explanation.reasons().stream().map(Reason::rule).toList();
    }

    @Test
    @DisplayName("A visible field is told with its mask, its rows with the claims in place, and the grant that gives it")
    void visible() {
        var price = explainer(BUYER).field("orders", "price");
        assertThat(price.shown()).isEqualTo(Shown.MASKED);
        assertThat(price.ways()).containsExactly(new Way("range:10", true, "plant IN ('A', 'B')"));
        assertThat(price.reasons()).containsExactly(new Reason(Rule.GIVES, "orders", "price", "buyer", 0, "range:10"));
        assertThat(explainer(CLERK).field("orders", "plant")).returns(Shown.FULL, Explanation::shown);
        assertThat(explainer(BUYER).dataset("orders").shown()).isEqualTo(Shown.PART);
    }

    @Test
    @DisplayName("To somebody who may not know whether there are other fields, a dataset is as they see it")
    void as_far_as_seen() {
        var clerk = explainer(CLERK);
        assertThat(clerk.dataset("orders").shown()).as("for who governs: the price is missing").isEqualTo(Shown.PART);
        assertThat(Shown.ofSeen(clerk.entitlement().orElseThrow().datasets().get("orders"))).isEqualTo(Shown.FULL);
        assertThat(Shown.ofSeen(explainer(BUYER).entitlement().orElseThrow().datasets().get("orders"))).isEqualTo(Shown.PART);
    }

    @Test
    @DisplayName("An invisible one is told with what kept it away: clearance, coverage, a claim, an end, a workflow, absence")
    void invisible() {
        assertThat(rules(explainer(CLERK).field("orders", "price"))).containsExactly(Rule.ABOVE_CLEARANCE);
        assertThat(rules(explainer(CLERK).field("orders", "bank"))).containsExactly(Rule.FIELD_NOT_GRANTED);
        assertThat(rules(explainer(CLERK).field("lines", "part"))).containsExactly(Rule.NOT_GRANTED);
        assertThat(rules(explainer(BUYER).field("lines", "part"))).containsExactly(Rule.GRANT_ENDED);
        assertThat(explainer(Caller.of("n", Set.of("buyer"), Map.of())).dataset("orders").reasons())
                .containsExactly(new Reason(Rule.CLAIM_MISSING, "orders", null, "buyer", 0, "plants"));
        assertThat(rules(explainer(BUYER).field("orders", "nothing"))).containsExactly(Rule.FIELD_ABSENT);
        assertThat(rules(explainer(BUYER).dataset("nothing"))).containsExactly(Rule.DATASET_ABSENT);
        assertThat(rules(explainer(Caller.of("h", Set.of("hr"), Map.of())).dataset("orders"))).containsExactly(Rule.NO_ROLE_OF_WORKFLOW);
        assertThat(rules(new Explainer(BUYER, "other", policy(FILE), TODAY).dataset("orders"))).containsExactly(Rule.WORKFLOW_ABSENT);
    }

    @Test
    @DisplayName("Who may see a field is told over all people, with how much of it and where")
    void who_may_see() {
        var who = new WhoMaySee(policy(FILE), TODAY);
        assertThat(who.of(PEOPLE, "orders", "price", null)).extracting(r -> r.person().name() + " " + r.best() + " " + r.in().getFirst().ways().getFirst().rows())
                .containsExactly("ann MASKED plant IN ('A')", "bea MASKED plant IN ('A')", "cem MASKED plant IN ('B')");
        assertThat(who.of(PEOPLE, "orders", null, "buying")).extracting(r -> r.person().name()).containsExactly("ann", "bea", "cem", "dan");
        assertThat(who.of(PEOPLE, "orders", "price", "none")).isEmpty();
        assertThat(who.of(PEOPLE, "lines", "part", null)).isEmpty();
    }

    @Test
    @DisplayName("A change is told in people: who loses, who gains, who sees less, more, or something else")
    void effect() {
        assertThat(effects(FILE)).isEmpty();
        assertThat(effects(FILE.replace("mask: {price: \"range:10\"}", "fields: {except: [price]}"))).containsExactly(
                new Effect("orders", List.of("price"), List.of("ann", "bea", "cem"), List.of(), List.of(), List.of(), List.of()));
        assertThat(effects(FILE.replace("{key: clerk, clearance: internal", "{key: clerk, clearance: confidential"))).containsExactly(
                new Effect("orders", List.of("price"), List.of(), List.of("dan"), List.of(), List.of(), List.of()));
        assertThat(effects(FILE.replace("range:10", "null"))).containsExactly(
                new Effect("orders", List.of("price"), List.of(), List.of(), List.of("ann", "bea", "cem"), List.of(), List.of()));
        assertThat(effects(FILE.replace("range:10", "range:7"))).containsExactly(
                new Effect("orders", List.of("price"), List.of(), List.of(), List.of(), List.of(), List.of("ann", "bea", "cem")));
        assertThat(effects(FILE.replace("plant IN (:caller.plants)", "plant IN (:caller.plants) OR plant = 'Z'"))).containsExactly(
                new Effect("orders", List.of("bank", "id", "order_id", "plant", "price"), List.of(), List.of(), List.of(), List.of("ann", "bea", "cem"), List.of()));
        assertThat(effects(FILE.replace("status: approved", "status: suspended"))).extracting(Effect::loses)
                .containsExactly(List.of("ann", "bea", "cem"), List.of("ann", "bea", "cem", "dan"));
    }

    @Test
    @DisplayName("When the time is up, it is told of how many people it was not told")
    void time_up() {
        var asked = new int[1];
        var effect = PolicyEffect.within(policy(FILE), policy(FILE.replace("mask: {price: \"range:10\"}", "fields: {except: [price]}")), PEOPLE, TODAY, () -> asked[0]++ > 0);
        assertThat(effect.effects()).extracting(Effect::loses).containsExactly(List.of("ann", "bea"));
        assertThat(effect.compared()).isEqualTo(2);
        assertThat(effect.people()).isEqualTo(4);
    }

    @Test
    @DisplayName("Ten thousand people of two hundred kinds are compared as two hundred")
    void thousands() {
        var many = new java.util.ArrayList<Member>();
        for (int i = 0; i < 10_000; i++) {
            many.add(member("p" + i, "buyer", "plant " + i % 200));
        }
        var asked = new int[1];
        var changed = policy(FILE.replace("mask: {price: \"range:10\"}", "fields: {except: [price]}"));
        for (int round = 0; round < 3; round++) {
            asked[0] = 0;
            long start = System.nanoTime();
            var effect = PolicyEffect.within(policy(FILE), changed, many, TODAY, () -> asked[0]++ < 0);
            System.out.printf("effect of a change on 10,000 people: %d ms%n", (System.nanoTime() - start) / 1_000_000);
            assertThat(effect.effects().getFirst().loses()).hasSize(10_000);
        }
        assertThat(asked[0]).as("groups of people decided about").isEqualTo(200);
        long start = System.nanoTime();
        assertThat(new WhoMaySee(policy(FILE), TODAY).of(many, "orders", "price", null)).hasSize(10_000);
        System.out.printf("who of 10,000 people may see a field: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private static List<Effect> effects(String file) {
        return PolicyEffect.between(policy(FILE), policy(file), PEOPLE, TODAY);
    }
}
