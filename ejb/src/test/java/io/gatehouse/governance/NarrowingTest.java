package io.gatehouse.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Predicate;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the diff calls narrowing is held against what is enforced, on random pairs of policies. */
class NarrowingTest {

    private static final int PAIRS = 4000;
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 6, 15));
    private static final CatalogSnapshot LANDED = new CatalogSnapshot(Map.of("a", landed("a"), "b", landed("b")));

    private static LandedDataset landed(String key) {
        return new LandedDataset(key, key + "__1", List.of(new LandedField("id", FieldType.NUMBER, true),
                new LandedField("x", FieldType.NUMBER, true), new LandedField("y", FieldType.NUMBER, true),
                new LandedField("z", FieldType.NUMBER, true), new LandedField("late", FieldType.TEXT, false)));
    }

    @Test
    @DisplayName("Where no change widens, nobody sees a field, a row condition or a value more than before")
    void what_does_not_widen_shows_no_more() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        int narrowing = 0;
        for (int i = 0; i < PAIRS; i++) {
            var parts = parts(random);
            var before = policy(parts);
            parts.set(random.nextInt(parts.size()), null);
            var fresh = parts(random);
            for (int p = 0; p < parts.size(); p++) {
                if (parts.get(p) == null) {
                    parts.set(p, fresh.get(p));
                }
            }
            var after = policy(parts);
            var changes = PolicyDiff.between(before, after, LANDED);
            if (!changes.isEmpty() && changes.stream().noneMatch(Change::widens)) {
                narrowing++;
                assertNoMore(before, after, "seed " + seed + ", pair " + i + ", " + changes);
            }
        }
        System.out.printf("%d of %d random changes were called narrowing, and were; seed %d%n", narrowing, PAIRS, seed);
        assertThat(narrowing).isGreaterThan(PAIRS / 20);
    }

    private static void assertNoMore(Policy before, Policy after, String as) {
        for (var roles : List.of(Set.of("r"), Set.of("s"), Set.of("r", "s"))) {
            var caller = Caller.of("c", roles, Map.of("k", List.of("2")));
            for (var day : DAYS) {
                for (var workflow : List.of("w", "v")) {
                    var was = sights(before, caller, workflow, day);
                    var is = sights(after, caller, workflow, day);
                    is.forEach((cell, degree) -> assertThat(degree).as("%s: %s %s %s %s", as, roles, workflow, day, cell)
                            .isLessThanOrEqualTo(was.getOrDefault(cell, 0)));
                }
            }
        }
    }

    /** How each cell of the rows with id 1, 2 and 3 is seen: 2 in full, 1 masked; cells that are not seen are left out. */
    private static Map<String, Integer> sights(Policy policy, Caller caller, String workflow, LocalDate day) {
        var sights = new TreeMap<String, Integer>();
        if (AccessRules.decide(caller, workflow, new PolicySnapshot(1, policy, LANDED), day) instanceof Decision.Permit permit) {
            permit.entitlement().datasets().forEach((key, dataset) -> dataset.fields().forEach((name, field) -> {
                for (int id = 1; id <= 3; id++) {
                    var row = BigDecimal.valueOf(id);
                    field.allowances().stream().filter(way -> holds(way.condition(), row)).findFirst()
                            .ifPresent(way -> sights.put(key + "." + name + " of " + row, way.isFull() ? 2 : 1));
                }
            }));
        }
        return sights;
    }

    private static boolean holds(Predicate condition, BigDecimal id) {
        return switch (condition) {
            case Predicate.Always always -> true;
            case Predicate.Never never -> false;
            case Predicate.And and -> and.parts().stream().allMatch(part -> holds(part, id));
            case Predicate.Or or -> or.parts().stream().anyMatch(part -> holds(part, id));
            case Predicate.Compare compare -> ((Predicate.Constant) compare.right()).value().equals(id);
            case Predicate.In in -> in.values().stream().anyMatch(value -> ((Predicate.Constant) value).value().equals(id));
            default -> throw new IllegalStateException("not among the conditions of this test: " + condition);
        };
    }

    /** The choices that make a policy. */
    private static List<String> parts(Random random) {
        var parts = new ArrayList<String>();
        parts.add(one(random, "level: internal", "level: public", "level: confidential", "level: internal, categories: [p]"));
        parts.add(one(random, "", ", x: {level: confidential}", ", x: {categories: [p]}", ", x: {categories: [q]}", ", late: {title: L}"));
        parts.add(one(random, "", ", y: {derived-from: [x]}", ", y: {derived-from: [x, z]}"));
        parts.add(one(random, "internal", "confidential", "strategic"));
        for (int grant = 0; grant < 2; grant++) {
            parts.add(one(random, "[a]", "[a, b]", "[b]"));
            parts.add(one(random, "", ", fields: {only: [x, y]}", ", fields: {except: [z]}", ", fields: {except: [z, y]}"));
            parts.add(one(random, "", "", ", mask: {y: hash}", ", mask: {y: {as: hash, label: public}}"));
            parts.add(one(random, "", ", rows: id = 1", ", rows: id = :caller.k"));
            parts.add(one(random, "", ", workflows: [w]", ", workflows: [w, v]"));
            parts.add(one(random, "", ", until: 2026-03-31", ", until: 2026-12-31", ", from: 2026-03-31",
                    ", recertify-by: 2026-03-31", ", recertify-by: 2026-12-31, until: 2026-06-30"));
        }
        parts.add(one(random, "", ", denials: [{categories: [p]}]", ", denials: [{categories: [p, q]}]", ", denials: [{datasets: [a], fields: [x]}]",
                ", denials: [{datasets: [a]}]"));
        parts.add(one(random, "approved", "draft"));
        parts.add(one(random, "[r]", "[r, s]"));
        parts.add(one(random, "[a]", "[a, b]"));
        parts.add(one(random, "{level: confidential, categories: [p, q]}", "{level: internal, categories: [p]}", "{level: strategic, categories: [p, q]}"));
        return parts;
    }

    private static Policy policy(List<String> p) {
        return PolicyReader.read("""
                gatehouse: 1
                attributes: [k]
                sources: [{key: e, kind: files, location: e, owner: r}]
                datasets:
                  - {key: a, source: e, table: a, label: {%s}, fields: {z: {title: Z}%s%s}}
                  - {key: b, source: e, table: b, label: {level: internal}}
                roles:
                  - {key: r, clearance: %s, grants: [{datasets: %s%s%s%s%s%s}]%s}
                  - {key: s, clearance: confidential, grants: [{datasets: %s%s%s%s%s%s}]}
                workflows:
                  - {key: w, title: W, purpose: P, owner: r, status: %s, roles: %s, datasets: %s, ceiling: %s}
                  - {key: v, title: V, purpose: P, owner: r, status: approved, roles: [r, s], datasets: [a, b], ceiling: {level: confidential, categories: [p]}}
                """.formatted(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), mask(p.get(6), p.get(5)), p.get(7), p.get(8), p.get(9),
                p.get(16), p.get(10), p.get(11), mask(p.get(12), p.get(11)), p.get(13), p.get(14), p.get(15), p.get(17), p.get(18), p.get(19), p.get(20)));
    }

    /** A mask for y only where the grant has y. */
    private static String mask(String mask, String fields) {
        return fields.contains("except: [z, y]") ? "" : mask;
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
