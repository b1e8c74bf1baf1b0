package io.gatehouse.access;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Several people's conditions at once, as short as they can be said: lists of values of one column become what they share,
 * and rules by one parent become one, since a row has one parent at most.
 */
final class Conjunction {

    private Conjunction() {
    }

    /** TRUE exactly where all of the conditions are; {@link Predicates#NEVER} where two lists of values share none. */
    static Predicate of(List<Predicate> conditions) {
        var parts = Predicates.and(conditions) instanceof Predicate.And and ? and.parts() : List.of(Predicates.and(conditions));
        var lists = new LinkedHashMap<Predicate.Operand, Predicate.In>();
        var parents = new LinkedHashMap<Predicate.Via, List<Predicate>>();
        var others = new ArrayList<Predicate>();
        for (Predicate part : parts) {
            if (part instanceof Predicate.In in && in.values().stream().allMatch(Predicate.Constant.class::isInstance)) {
                lists.merge(in.operand(), in, Conjunction::shared);
            } else if (part instanceof Predicate.Via via) {
                parents.computeIfAbsent(with(via, Predicates.ALWAYS), link -> new ArrayList<>()).add(via.parentVisible());
            } else {
                others.add(part);
            }
        }
        if (lists.values().stream().anyMatch(list -> list.values().isEmpty())) {
            return Predicates.NEVER;
        }
        others.addAll(lists.values());
        parents.forEach((link, visible) -> others.add(of(visible) instanceof Predicate.Never never ? never : with(link, of(visible))));
        return Predicates.and(others);
    }

    private static Predicate.Via with(Predicate.Via via, Predicate visible) {
        return new Predicate.Via(via.on(), via.parent(), via.parentTable(), via.parentIdentity(), visible);
    }

    private static Predicate.In shared(Predicate.In one, Predicate.In other) {
        var values = other.values().stream().map(Conjunction::value).filter(Objects::nonNull).toList();
        return new Predicate.In(one.operand(), one.values().stream().filter(operand -> values.contains(value(operand))).toList());
    }

    /** Equal numbers are equal whatever their scale; null equals nothing, and no list holds on it. */
    private static Object value(Predicate.Operand constant) {
        var value = ((Predicate.Constant) constant).value();
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
