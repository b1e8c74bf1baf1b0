package io.gatehouse.access;

import io.gatehouse.shared.FieldRef;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an answer rests on: the fields that were named, each with the ways in which its cells were visible, in the
 * canonical text of {@link PredicateText}. A later reader may have the answer iff
 * {@link Footprints#covers their present entitlement covers it}. Field {@code *} stands for the rows themselves.
 */
public record Footprint(Map<FieldRef, SortedSet<String>> ways) {

    public Footprint {
        var copy = new TreeMap<FieldRef, SortedSet<String>>();
        ways.forEach((field, texts) -> copy.put(field, Collections.unmodifiableSortedSet(new TreeSet<>(texts))));
        ways = Collections.unmodifiableMap(copy);
    }

    /** What both answers together rest on. */
    public Footprint plus(Footprint other) {
        var all = new TreeMap<FieldRef, SortedSet<String>>();
        ways.forEach((field, texts) -> all.put(field, new TreeSet<>(texts)));
        other.ways.forEach((field, texts) -> all.computeIfAbsent(field, f -> new TreeSet<>()).addAll(texts));
        return new Footprint(all);
    }
}
