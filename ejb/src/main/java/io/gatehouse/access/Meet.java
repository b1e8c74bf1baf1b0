package io.gatehouse.access;

import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What several people may see all of them: the greatest entitlement, as far as it can be proven, that each of theirs
 * covers. A cell is seen where everybody sees it, as the one sees it who sees least; where their masks cannot be
 * compared ({@link MaskOrder}), it is not seen, and where the conditions of one would cut the rows of another by what that
 * other may not see ({@link Evaluable}), neither. Pure; it does not depend on the order of the people.
 */
public final class Meet {

    private static final Comparator<MaskSpec> PREFERENCE = Comparator.nullsFirst(Comparator.comparing(MaskSpec::kind)
            .thenComparing(MaskSpec::width, Comparator.nullsFirst(Comparator.naturalOrder())));

    private Meet() {
    }

    /**
     * The meet of entitlements in one workflow, decided under one snapshot: fields, and published reports, that all of them
     * hold, under a fingerprint of its own. One entitlement, however often it is given, is its own meet.
     *
     * @throws IllegalArgumentException where none is given, or they are of different workflows
     */
    public static Entitlement of(Collection<Entitlement> entitlements) {
        var distinct = new TreeMap<String, Entitlement>();
        entitlements.forEach(entitlement -> distinct.put(entitlement.fingerprint(), entitlement));
        var all = List.copyOf(distinct.values());
        if (all.stream().map(Entitlement::workflow).distinct().count() != 1) {
            throw new IllegalArgumentException("a meet is of entitlements in one workflow");
        }
        return all.size() == 1 ? all.getFirst() : meet(all);
    }

    private static Entitlement meet(List<Entitlement> all) {
        var datasets = new TreeMap<String, KnownDataset>();
        for (String key : all.getFirst().datasets().keySet()) {
            inAll(all, entitlement -> entitlement.datasets().get(key)).flatMap(same -> dataset(all, same))
                    .ifPresent(dataset -> datasets.put(key, KnownDataset.of(dataset)));
        }
        var publications = new TreeMap<>(all.getFirst().publications());
        all.forEach(entitlement -> publications.values().retainAll(entitlement.publications().values()));
        return Entitlement.of(all.getFirst().workflow(), datasets, publications);
    }

    private static Optional<Entitlement.Dataset> dataset(List<Entitlement> all, List<Entitlement.Dataset> datasets) {
        var first = datasets.getFirst();
        if (datasets.stream().anyMatch(dataset -> !dataset.table().equals(first.table()))) {
            return Optional.empty();
        }
        Map<String, Entitlement.Field> fields = new LinkedHashMap<>();
        for (String name : first.fields().keySet()) {
            inAll(datasets, dataset -> dataset.fields().get(name)).flatMap(same -> field(all, first.key(), same)).ifPresent(field -> fields.put(name, field));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Entitlement.Dataset(first.key(), first.title(), first.table(),
                first.identity().stream().filter(fields::containsKey).toList(), fields));
    }

    private static Optional<Entitlement.Field> field(List<Entitlement> all, String dataset, List<Entitlement.Field> fields) {
        var first = fields.getFirst();
        if (fields.stream().anyMatch(field -> field.type() != first.type())) {
            return Optional.empty();
        }
        var masks = new TreeMap<MaskSpec, Boolean>(PREFERENCE);
        fields.forEach(field -> field.allowances().forEach(allowance -> masks.put(allowance.mask(), true)));
        var allowances = new ArrayList<Entitlement.Allowance>();
        var soFar = new HashSet<String>();
        for (MaskSpec mask : masks.keySet()) {
            var condition = Conjunction.of(fields.stream().map(field -> toldBy(field, mask)).toList());
            var withIt = new HashSet<>(soFar);
            withIt.addAll(Evaluable.alternatives(condition));
            if (!(condition instanceof Predicate.Never) && all.stream().allMatch(one -> Evaluable.by(one, dataset, withIt))
                    && allowances.stream().noneMatch(before -> before.condition().equals(condition))) {
                allowances.add(new Entitlement.Allowance(mask, condition));
                soFar.addAll(withIt);
            }
        }
        return allowances.isEmpty() ? Optional.empty()
                : Optional.of(new Entitlement.Field(first.name(), first.type(), label(fields, allowances), allowances));
    }

    /** Where somebody is sure to see at least what the mask tells: by their allowances up to the first that tells less. */
    private static Predicate toldBy(Entitlement.Field field, MaskSpec mask) {
        var conditions = new ArrayList<Predicate>();
        for (Entitlement.Allowance allowance : field.allowances()) {
            if (!MaskOrder.tells(MaskText.of(allowance.mask()), MaskText.of(mask))) {
                break;
            }
            conditions.add(allowance.condition());
        }
        return Predicates.or(conditions);
    }

    /** The label of those who see the field through the same masks; where nobody does, of all together. */
    private static Label label(List<Entitlement.Field> fields, List<Entitlement.Allowance> allowances) {
        var alike = fields.stream().filter(field -> masks(field.allowances()).equals(masks(allowances))).toList();
        return Label.join((alike.isEmpty() ? fields : alike).stream().map(Entitlement.Field::label).toList());
    }

    private static List<String> masks(List<Entitlement.Allowance> allowances) {
        return allowances.stream().map(allowance -> MaskText.of(allowance.mask())).toList();
    }

    /** What each of them has; empty where one has it not. */
    private static <T, P> Optional<List<P>> inAll(List<T> all, java.util.function.Function<T, P> part) {
        var parts = new ArrayList<P>();
        for (T each : all) {
            var found = part.apply(each);
            if (found == null) {
                return Optional.empty();
            }
            parts.add(found);
        }
        return Optional.of(parts);
    }
}
