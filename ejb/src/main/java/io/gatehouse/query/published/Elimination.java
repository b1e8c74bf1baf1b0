package io.gatehouse.query.published;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which sums follow from given ones: Gaussian elimination in whole numbers, exact. Columns are taken in their order, so that
 * a row which is left with late columns alone shows a combination of sums that rests on those alone.
 */
final class Elimination {

    /** A sum under elimination: coefficients by column, and how it was made of the given sums. */
    private record Row(TreeMap<Integer, BigInteger> columns, TreeMap<Integer, BigInteger> made) {
    }

    private final TreeMap<Integer, Row> pivots = new TreeMap<>();

    /** Adds a given sum, named by a number. */
    void add(int name, Set<Integer> columns) {
        var row = reduced(row(columns));
        row.made().merge(name, BigInteger.ONE, BigInteger::add);
        if (!row.columns().isEmpty()) {
            pivots.put(row.columns().firstKey(), row);
        }
    }

    /** The names of the sums of which this one is a combination; empty where it is none. */
    Optional<Set<Integer>> combination(Set<Integer> columns) {
        var row = reduced(row(columns));
        return row.columns().isEmpty() ? Optional.of(row.made().keySet()) : Optional.empty();
    }

    /** The names of the sums of which a combination rests on columns from this one on alone; empty where none does. */
    Optional<Set<Integer>> combinationFrom(int column) {
        var entry = pivots.ceilingEntry(column);
        return entry == null ? Optional.empty() : Optional.of(new TreeSet<>(entry.getValue().made().keySet()));
    }

    private static Row row(Set<Integer> columns) {
        var coefficients = new TreeMap<Integer, BigInteger>();
        columns.forEach(column -> coefficients.put(column, BigInteger.ONE));
        return new Row(coefficients, new TreeMap<>());
    }

    /** Goes through the columns in order. The name of the row itself is not in {@code made}: its factor never is zero. */
    private Row reduced(Row row) {
        for (Integer at = first(row, Integer.MIN_VALUE); at != null; at = first(row, at)) {
            var pivot = pivots.get(at);
            if (pivot != null) {
                var mine = row.columns().get(at);
                var its = pivot.columns().get(at);
                combine(row.columns(), its, pivot.columns(), mine);
                combine(row.made(), its, pivot.made(), mine);
            }
        }
        return row;
    }

    private static Integer first(Row row, int after) {
        return after == Integer.MIN_VALUE ? row.columns().isEmpty() ? null : row.columns().firstKey() : row.columns().higherKey(after);
    }

    private static void combine(Map<Integer, BigInteger> to, BigInteger times, Map<Integer, BigInteger> other, BigInteger less) {
        to.replaceAll((key, value) -> value.multiply(times));
        other.forEach((key, value) -> to.merge(key, value.multiply(less).negate(), BigInteger::add));
        to.values().removeIf(value -> value.signum() == 0);
    }
}
