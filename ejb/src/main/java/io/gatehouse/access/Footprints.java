package io.gatehouse.access;

import io.gatehouse.shared.FieldRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes footprints, and tests them against a present entitlement. Sound, not complete: what it cannot prove is denied. */
public final class Footprints {

    /** The pseudo field that stands for a dataset's rows. */
    public static final String ROWS = "*";

    private Footprints() {
    }

    /** The footprint of an answer that names these fields ({@code *} for a dataset named without any field). */
    public static Footprint of(Entitlement entitlement, Collection<FieldRef> named) {
        var ways = new TreeMap<FieldRef, SortedSet<String>>();
        for (FieldRef ref : named) {
            ways.put(ref, waysOf(entitlement, ref).orElseThrow(
                    () -> new IllegalArgumentException("a field that does not exist was named: " + ref)));
        }
        return new Footprint(ways);
    }

    /** Whether every cell that the footprint shows is still visible, as clearly, under this entitlement. */
    public static boolean covers(Entitlement entitlement, Footprint footprint) {
        return footprint.ways().entrySet().stream().allMatch(entry ->
                waysOf(entitlement, entry.getKey()).map(now -> covers(now, entry.getValue())).orElse(false));
    }

    private static boolean covers(SortedSet<String> now, SortedSet<String> then) {
        return now.contains(full("always")) || then.stream().allMatch(way -> now.contains(way)
                || now.contains(full(conditionOf(way))) || now.contains(maskOf(way) + "|always"));
    }

    private static Optional<SortedSet<String>> waysOf(Entitlement entitlement, FieldRef ref) {
        return entitlement.dataset(ref.dataset()).flatMap(dataset -> ROWS.equals(ref.field())
                ? Optional.of(texts("full", dataset.rowVisible()))
                : dataset.field(ref.field()).map(Footprints::waysOf));
    }

    private static SortedSet<String> waysOf(Entitlement.Field field) {
        var ways = new TreeSet<String>();
        for (Entitlement.Allowance allowance : field.allowances()) {
            ways.addAll(texts(MaskText.of(allowance.mask()), allowance.condition()));
        }
        return ways;
    }

    private static SortedSet<String> texts(String mask, Predicate condition) {
        var texts = new TreeSet<String>();
        disjuncts(condition).forEach(part -> texts.add(mask + "|" + PredicateText.of(part)));
        return texts;
    }

    private static Stream<Predicate> disjuncts(Predicate condition) {
        List<Predicate> parts = condition instanceof Predicate.Or or ? or.parts() : List.of(condition);
        return new ArrayList<>(parts).stream();
    }

    private static String full(String condition) {
        return "full|" + condition;
    }

    private static String maskOf(String way) {
        return way.substring(0, way.indexOf('|'));
    }

    private static String conditionOf(String way) {
        return way.substring(way.indexOf('|') + 1);
    }
}
