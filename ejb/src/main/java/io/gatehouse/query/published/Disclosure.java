package io.gatehouse.query.published;

import io.gatehouse.query.published.Cell.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which figures of all published reports on one dataset may be shown, in view of one another and of what was shown before.
 * A group is hidden where it is unsafe by itself; where it differs from another group that is shown, or was, by fewer than k
 * contributors; and where something hidden would follow from it.
 */
public final class Disclosure {

    private static final Comparator<Group> LEAST = Comparator.<Group>comparingInt(group -> group.cell.contributors().size())
            .thenComparingInt(group -> group.cell.parts().size()).thenComparing(group -> group.cell.report()).thenComparing(group -> group.cell.group());

    /**
     * A group of a report with the amounts that make it up.
     *
     * @param cell what makes it up, in parts that are equal where they are the same in other groups; without amounts
     * @param amounts the same with what each part adds to each measure of this report
     * @param rule of its report
     */
    public record Group(Cell cell, Cell amounts, PrimarySuppression rule) {
    }

    private Disclosure() {
    }

    /**
     * The outcome.
     *
     * @param hidden the groups that must not be shown
     * @param secret those of them that must never follow; the others are hidden for their sake
     */
    public record Outcome(Set<Cell> hidden, Set<Cell> secret) {
    }

    /** Everything is shown. */
    public static final Outcome NOTHING_HIDDEN = new Outcome(Set.of(), Set.of());

    /**
     * What must not be shown.
     *
     * @param earlier what was shown before and cannot be taken back
     * @param secrets groups of earlier times that were not shown and must not follow now
     */
    public static Outcome of(Collection<Group> groups, Collection<Cell> earlier, Collection<Cell> secrets) {
        var hidden = new LinkedHashSet<Cell>();
        var shown = new ArrayList<Group>();
        for (Group group : groups) {
            if (group.rule.isUnsafe(group.amounts)) {
                hidden.add(group.cell);
            } else {
                shown.add(group);
            }
        }
        for (Group group : List.copyOf(shown)) {
            if (overlapping(group.cell, earlier).stream().anyMatch(before -> isTooClose(group.cell, before, group.rule.k()))) {
                hidden.add(group.cell);
                shown.remove(group);
            }
        }
        hideTooClose(shown, hidden);
        var secret = Set.copyOf(hidden);
        hidden.addAll(secrets);
        return new Outcome(ComplementarySuppression.of(groups.stream().map(Group::cell).toList(), hidden, earlier), secret);
    }

    /** Of two that are too close, the one with fewer contributors goes. */
    private static void hideTooClose(List<Group> shown, Set<Cell> hidden) {
        var ordered = shown.stream().sorted(LEAST).toList();
        for (int at = 0; at < ordered.size(); at++) {
            var group = ordered.get(at);
            var larger = ordered.subList(at + 1, ordered.size()).stream().filter(other -> !other.cell.report().equals(group.cell.report())).toList();
            for (Group other : larger) {
                if (isTooClose(group.cell, other.cell, Math.max(group.rule.k(), other.rule.k()))) {
                    hidden.add(group.cell);
                    break;
                }
            }
        }
    }

    private static List<Cell> overlapping(Cell cell, Collection<Cell> others) {
        return others.stream().filter(other -> other.parts().stream().anyMatch(cell.parts()::contains)).toList();
    }

    /** Whether two groups share parts, and what they do not share belongs to fewer than k contributors. */
    static boolean isTooClose(Cell one, Cell other, int k) {
        if (one.parts().stream().noneMatch(other.parts()::contains)) {
            return false;
        }
        var apart = new HashSet<String>();
        return !reaches(apart, one.parts(), other.parts(), k) && !reaches(apart, other.parts(), one.parts(), k) && !apart.isEmpty();
    }

    private static boolean reaches(Set<String> apart, Set<Part> parts, Set<Part> without, int k) {
        for (Part part : parts) {
            if (!without.contains(part)) {
                apart.add(part.contributor());
                if (apart.size() >= k) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Puts contributions into the groups of a report; groups come in the order in which they are met. */
    public static final class Groups {

        private final String report;
        private final PrimarySuppression rule;
        private final Map<String, Set<Part>> parts = new LinkedHashMap<>();
        private final Map<String, Set<Part>> amounts = new HashMap<>();

        public Groups(String report, PrimarySuppression rule) {
            this.report = report;
            this.rule = rule;
        }

        /** @param values what it adds to each measure */
        public void add(String group, Part part, List<java.math.BigDecimal> values) {
            parts.computeIfAbsent(group, one -> new LinkedHashSet<>()).add(part);
            amounts.computeIfAbsent(group, one -> new LinkedHashSet<>()).add(new Part(part.atom(), part.contributor(), values));
        }

        public List<Group> all() {
            return parts.keySet().stream().map(group -> new Group(new Cell(report, group, parts.get(group)),
                    new Cell(report, group, amounts.get(group)), rule)).toList();
        }
    }
}
