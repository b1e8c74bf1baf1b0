package io.gatehouse.governance.inventory;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Predicate;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one role sees over all workflows that let it in, by asking the enforcing function for a made-up person who has
 * this role alone and every claim. Conditions on rows make it a part, whatever the claims.
 */
final class RoleSight {

    /** A claim must convert to the type of its column, which is not known here: one of these does. */
    private static final List<String> CLAIM_VALUES = List.of("0", "2000-01-01", "true");

    private final Map<String, Map<String, Visibility>> fields = new HashMap<>();
    private final Set<String> reports = new TreeSet<>();
    private final Set<String> workflows = new TreeSet<>();

    private RoleSight() {
    }

    static RoleSight of(RoleSpec role, PolicySnapshot snapshot, LocalDate today) {
        var sight = new RoleSight();
        for (var value : usesClaims(role) ? CLAIM_VALUES : CLAIM_VALUES.subList(0, 1)) {
            var claims = new HashMap<String, List<String>>();
            snapshot.policy().attributes().forEach(claim -> claims.put(claim, List.of(value)));
            var person = Caller.of("role:" + role.key(), Set.of(role.key()), claims);
            for (WorkflowSpec workflow : snapshot.policy().workflows()) {
                if (AccessRules.decide(person, workflow.key(), snapshot, today) instanceof Decision.Permit permit) {
                    sight.add(permit.entitlement());
                }
            }
        }
        return sight;
    }

    /** Also by way of a parent, whose condition may be another grant's of the same role. */
    private static boolean usesClaims(RoleSpec role) {
        return role.grants().stream().anyMatch(grant -> grant instanceof Grant.OfDatasets of
                && of.rows() instanceof Grant.RowRule.Where where && where.condition().toLowerCase(Locale.ROOT).contains(":caller."));
    }

    private void add(Entitlement entitlement) {
        workflows.add(entitlement.workflow());
        reports.addAll(entitlement.publishedReports());
        entitlement.datasets().forEach((key, dataset) -> dataset.fields().forEach((name, field) ->
                fields.computeIfAbsent(key, k -> new HashMap<>()).merge(name, sight(field), Visibility::or)));
    }

    private static Visibility sight(Entitlement.Field field) {
        if (field.allowances().stream().noneMatch(Entitlement.Allowance::isFull)) {
            return Visibility.MASKED;
        }
        return field.allowances().stream().anyMatch(a -> a.isFull() && a.condition() instanceof Predicate.Always)
                ? Visibility.FULL : Visibility.PART;
    }

    List<String> workflows() {
        return List.copyOf(workflows);
    }

    Visibility field(String dataset, String field) {
        return fields.getOrDefault(dataset, Map.of()).getOrDefault(field, Visibility.NONE);
    }

    /** The dataset as a whole, of the fields that the landed data has. */
    Visibility dataset(String dataset, List<String> landed, List<String> reportsOfIt) {
        var seen = landed.stream().map(field -> field(dataset, field)).toList();
        if (seen.stream().allMatch(Visibility.NONE::equals)) {
            return reportsOfIt.stream().anyMatch(reports::contains) ? Visibility.AGGREGATE : Visibility.NONE;
        }
        if (seen.stream().allMatch(Visibility.FULL::equals)) {
            return Visibility.FULL;
        }
        return seen.stream().allMatch(v -> v == Visibility.MASKED || v == Visibility.NONE) ? Visibility.MASKED : Visibility.PART;
    }
}
