package io.gatehouse.access;

import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the passing pairs of each field to its allowances, and lets a derived field follow its origins: in full only
 * where all of them are visible in full, masked only where all are visible, not at all where one does not exist.
 */
final class Derivation {

    private static final Comparator<MaskSpec> PREFERENCE = Comparator.comparing(MaskSpec::kind)
            .thenComparing(MaskSpec::width, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final String dataset;
    private final Trace trace;
    private final FieldRules rules;
    private final Map<String, List<DatasetRules.Pair>> pairs;
    private final Map<String, List<Entitlement.Allowance>> done = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    Derivation(String dataset, FieldRules rules, Map<String, List<DatasetRules.Pair>> pairs, Trace trace) {
        this.dataset = dataset;
        this.trace = trace;
        this.rules = rules;
        this.pairs = pairs;
    }

    /** The field's allowances in order of preference; none where it does not exist. */
    List<Entitlement.Allowance> allowances(String field) {
        var known = done.get(field);
        if (known != null) {
            return known;
        }
        if (!underWay.add(field)) {
            return List.of();
        }
        var result = compute(pairs.getOrDefault(field, List.of()), rules.directOrigins(field).stream().map(this::allowances).toList());
        if (trace.listens()) {
            tell(field);
        }
        underWay.remove(field);
        done.put(field, result);
        return result;
    }

    private void tell(String field) {
        if (!pairs.getOrDefault(field, List.of()).isEmpty()) {
            rules.directOrigins(field).forEach(origin -> {
                var seen = allowances(origin);
                if (seen.isEmpty() || !seen.getFirst().isFull()) {
                    trace.hear(Reason.of(seen.isEmpty() ? Reason.Rule.ORIGIN_MISSING : Reason.Rule.ORIGIN_MASKED, dataset, field, origin));
                }
            });
        }
    }

    /** The join of the labels of the ways in which the field is shown. */
    Label label(String field) {
        var allowances = allowances(field);
        return Label.join(pairs.get(field).stream().filter(pair -> allowances.stream()
                .anyMatch(allowance -> same(allowance.mask(), pair.mask()))).map(DatasetRules.Pair::label).toList());
    }

    private static List<Entitlement.Allowance> compute(List<DatasetRules.Pair> passing, List<List<Entitlement.Allowance>> origins) {
        if (passing.isEmpty() || origins.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        var result = new ArrayList<Entitlement.Allowance>();
        full(passing, origins).ifPresent(condition -> result.add(new Entitlement.Allowance(null, condition)));
        if (result.isEmpty() || result.getFirst().condition() != Predicates.ALWAYS) {
            result.addAll(masked(passing, origins));
        }
        return List.copyOf(result);
    }

    private static Optional<Predicate> full(List<DatasetRules.Pair> passing, List<List<Entitlement.Allowance>> origins) {
        var conditions = passing.stream().filter(pair -> pair.mask() == null).map(DatasetRules.Pair::condition).toList();
        if (conditions.isEmpty() || origins.stream().anyMatch(origin -> !origin.getFirst().isFull())) {
            return Optional.empty();
        }
        var all = new ArrayList<Predicate>();
        all.add(Predicates.or(conditions));
        origins.forEach(origin -> all.add(origin.getFirst().condition()));
        return Optional.of(Predicates.and(all));
    }

    private static List<Entitlement.Allowance> masked(List<DatasetRules.Pair> passing, List<List<Entitlement.Allowance>> origins) {
        var originsVisible = origins.stream().map(origin ->
                Predicates.or(origin.stream().map(Entitlement.Allowance::condition).toList())).toList();
        var byMask = new LinkedHashMap<MaskSpec, List<Predicate>>();
        passing.stream().filter(pair -> pair.mask() != null)
                .sorted(Comparator.comparing(DatasetRules.Pair::mask, PREFERENCE))
                .forEach(pair -> byMask.computeIfAbsent(withoutLabel(pair.mask()), m -> new ArrayList<>()).add(pair.condition()));
        var result = new ArrayList<Entitlement.Allowance>();
        byMask.forEach((mask, conditions) -> {
            var all = new ArrayList<Predicate>();
            all.add(Predicates.or(conditions));
            all.addAll(originsVisible);
            result.add(new Entitlement.Allowance(mask, Predicates.and(all)));
        });
        return result;
    }

    private static boolean same(MaskSpec a, MaskSpec b) {
        return a == null ? b == null : b != null && withoutLabel(a).equals(withoutLabel(b));
    }

    private static MaskSpec withoutLabel(MaskSpec mask) {
        return new MaskSpec(mask.kind(), mask.width() == null ? null : mask.width().stripTrailingZeros(), null);
    }
}
