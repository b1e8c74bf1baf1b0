package io.gatehouse.query.published;

import io.gatehouse.query.published.Cell.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Suppresses further groups until nothing hidden follows from what is shown (complementary or secondary suppression;
 * Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4): neither a suppressed group, nor what a single
 * contributor adds anywhere. Of the groups that a combination needs, the one with the fewest contributors goes; then the one
 * with the fewest parts, then by report and group.
 */
public final class ComplementarySuppression {

    private static final Comparator<Cell> LEAST = Comparator.<Cell>comparingInt(cell -> cell.contributors().size())
            .thenComparingInt(cell -> cell.parts().size()).thenComparing(Cell::report).thenComparing(Cell::group);

    private final List<Cell> cells;
    private final List<Cell> rows = new ArrayList<>();
    private final Set<Cell> hidden;
    private final Map<Part, Integer> columns = new HashMap<>();
    private final List<Set<String>> contributors = new ArrayList<>();

    private ComplementarySuppression(Collection<Cell> cells, Collection<Cell> primary, Collection<Cell> earlier) {
        this.cells = List.copyOf(cells);
        this.hidden = new LinkedHashSet<>(primary);
        rows.addAll(earlier);
        rows.addAll(cells);
        number();
    }

    /**
     * All groups that are not to be shown.
     *
     * @param cells the groups of all published reports on the same rows
     * @param primary those of them that are unsafe by themselves, and groups that must not follow though they are not there any more
     * @param earlier figures that were shown before and cannot be taken back
     */
    public static Set<Cell> of(Collection<Cell> cells, Collection<Cell> primary, Collection<Cell> earlier) {
        var made = new ComplementarySuppression(cells, primary, earlier);
        for (var next = made.next(); next.isPresent(); next = made.next()) {
            made.hidden.add(next.get());
        }
        return java.util.Collections.unmodifiableSet(made.hidden);
    }

    /** Parts that always stand together, in what must not follow too, are one column. */
    private void number() {
        var places = new LinkedHashMap<Part, Set<Integer>>();
        for (int at = 0; at < rows.size(); at++) {
            for (Part part : rows.get(at).parts()) {
                places.computeIfAbsent(part, one -> new TreeSet<>()).add(at);
            }
        }
        int at = rows.size();
        for (Cell secret : hidden) { // one of an earlier publication is in no row
            for (Part part : secret.parts()) {
                places.computeIfAbsent(part, one -> new TreeSet<>()).add(at);
            }
            at++;
        }
        var known = new HashMap<Set<Integer>, Integer>();
        places.forEach((part, in) -> {
            int column = known.computeIfAbsent(in, one -> {
                contributors.add(new TreeSet<>());
                return contributors.size() - 1;
            });
            contributors.get(column).add(part.contributor());
            columns.put(part, column);
        });
    }

    private Optional<Cell> next() {
        var elimination = elimination(Set.of());
        for (Cell secret : hidden) {
            var found = elimination.combination(columns(secret, Set.of())).flatMap(this::least);
            if (found.isPresent()) {
                return found;
            }
        }
        return alone().stream().map(own -> elimination(own).combinationFrom(contributors.size()).flatMap(this::least))
                .flatMap(Optional::stream).findFirst();
    }

    /** For each contributor who has columns alone, those columns. */
    private Collection<Set<Integer>> alone() {
        var own = new java.util.TreeMap<String, Set<Integer>>();
        for (int column = 0; column < contributors.size(); column++) {
            if (contributors.get(column).size() == 1) {
                own.computeIfAbsent(contributors.get(column).iterator().next(), one -> new TreeSet<>()).add(column);
            }
        }
        return own.values();
    }

    /** Of what is shown; columns named here come last. */
    private Elimination elimination(Set<Integer> last) {
        var elimination = new Elimination();
        for (int at = 0; at < rows.size(); at++) {
            if (isEarlier(at) || !hidden.contains(rows.get(at))) {
                elimination.add(at, columns(rows.get(at), last));
            }
        }
        return elimination;
    }

    private boolean isEarlier(int row) {
        return row < rows.size() - cells.size();
    }

    private Set<Integer> columns(Cell cell, Set<Integer> last) {
        return cell.parts().stream().map(columns::get).map(column -> last.contains(column) ? column + contributors.size() : column)
                .collect(Collectors.toSet());
    }

    /** None where all of it was shown before: that cannot be undone. */
    private Optional<Cell> least(Set<Integer> combination) {
        return combination.stream().filter(at -> !isEarlier(at)).map(rows::get).min(LEAST);
    }
}
