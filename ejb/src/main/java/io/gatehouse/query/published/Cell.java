package io.gatehouse.query.published;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of one group of a published report, as the parts that they add up.
 *
 * @param parts what adds up, in an order that does not depend on chance
 */
public record Cell(String report, String group, Set<Part> parts) {

    /**
     * What one contributor adds to the smallest group that any report tells apart. Parts are the same in two reports iff they
     * are equal.
     *
     * @param values one for each measure
     */
    public record Part(String atom, String contributor, List<BigDecimal> values) {

        public Part {
            Objects.requireNonNull(atom);
            Objects.requireNonNull(contributor);
            values = List.copyOf(values);
        }
    }

    public Cell {
        parts = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(parts));
    }

    Set<String> contributors() {
        return parts.stream().map(Part::contributor).collect(Collectors.toSet());
    }

    /** What each contributor adds to a measure, largest amounts first, without signs. */
    List<BigDecimal> amounts(int measure) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        parts.forEach(part -> sums.merge(part.contributor(), part.values().get(measure), BigDecimal::add));
        return sums.values().stream().map(BigDecimal::abs).sorted(java.util.Comparator.reverseOrder()).toList();
    }

    int measures() {
        return parts.isEmpty() ? 0 : parts.iterator().next().values().size();
    }
}
