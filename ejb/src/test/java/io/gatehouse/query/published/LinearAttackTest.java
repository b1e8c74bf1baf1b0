package io.gatehouse.query.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.query.published.Cell.Part;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An attacker who combines all published figures linearly, written apart from what protects them: dense, in fractions. */
@DisplayName("Somebody who adds and subtracts all published figures")
class LinearAttackTest {

    private static final int ROUNDS = 60;
    private static final PrimarySuppression RULE = new PrimarySuppression(3, BigDecimal.valueOf(80));
    private final long seed = Long.getLong("gatehouse.test.seed", new Random().nextLong());

    @Test
    void finds_no_contributor_and_no_suppressed_group_and_finds_some_when_suppression_is_off() {
        System.out.println("LinearAttackTest seed " + seed);
        var random = new Random(seed);
        int given = 0;
        int givenWithPrimaryAlone = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var cells = reports(random);
            var primary = cells.stream().filter(RULE::isUnsafe).toList();
            var hidden = ComplementarySuppression.of(cells, primary, List.of());
            assertThat(found(without(cells, hidden), hidden)).as("seed " + seed + " round " + round).isEmpty();
            given += found(cells, List.of()).isEmpty() ? 0 : 1;
            givenWithPrimaryAlone += found(without(cells, primary), primary).isEmpty() ? 0 : 1;
        }
        assertThat(given).isPositive();
        assertThat(givenWithPrimaryAlone).isPositive();
    }

    @Test
    void finds_nothing_that_changed_since_an_earlier_publication() {
        var one = cell("a", "x", part("x", "A", 1), part("x", "B", 2), part("x", "C", 2));
        var later = cell("a", "x", part("x", "A", 1), part("x", "B", 2), part("x", "C", 2), part("x2", "D", 4));
        assertThat(found(List.of(one, later), List.of())).contains("D");
        assertThat(ComplementarySuppression.of(List.of(later), List.of(), List.of(one))).containsExactly(later);
    }

    @Test
    void gets_no_group_from_its_total() {
        var x = cell("by", "x", part("x", "A", 1));
        var y = cell("by", "y", part("y", "A", 3), part("y", "B", 3), part("y", "C", 3));
        var z = cell("by", "z", part("z", "A", 3), part("z", "B", 3), part("z", "C", 3), part("z", "D", 3));
        var total = new Cell("total", "", union(List.of(x, y, z)));
        assertThat(ComplementarySuppression.of(List.of(x, y, z, total), List.of(x), List.of())).containsExactly(x, y);
    }

    /** Rows fall into atoms of three dimensions; reports group by one, two or none of them. */
    private static List<Cell> reports(Random random) {
        var atoms = new LinkedHashMap<List<Integer>, Set<Part>>();
        for (int row = 0; row < 40; row++) {
            var atom = List.of(random.nextInt(3), random.nextInt(3), random.nextInt(2));
            var contributor = "C" + random.nextInt(7);
            var parts = atoms.computeIfAbsent(atom, one -> new LinkedHashSet<>());
            if (parts.stream().noneMatch(part -> part.contributor().equals(contributor))) {
                parts.add(part(atom.toString(), contributor, 1 + random.nextInt(50)));
            }
        }
        var cells = new ArrayList<Cell>();
        for (List<Integer> by : List.of(List.of(0, 1), List.of(0), List.of(1, 2), List.of(2), List.<Integer>of())) {
            var groups = new LinkedHashMap<String, Set<Part>>();
            atoms.forEach((atom, parts) -> groups.computeIfAbsent(by.stream().map(atom::get).toList().toString(), g -> new LinkedHashSet<>()).addAll(parts));
            groups.forEach((group, parts) -> cells.add(new Cell("by" + by, group, parts)));
        }
        return cells;
    }

    private static List<Cell> without(Collection<Cell> cells, Collection<Cell> hidden) {
        return cells.stream().filter(cell -> !hidden.contains(cell)).toList();
    }

    /** Contributors of whom something follows, and suppressed groups that follow. */
    private static List<String> found(Collection<Cell> shown, Collection<Cell> hidden) {
        var all = new ArrayList<>(union(shown));
        union(hidden).stream().filter(part -> !all.contains(part)).forEach(all::add);
        var found = new ArrayList<String>();
        int rank = rank(shown, all);
        for (String who : new TreeSet<>(all.stream().map(Part::contributor).toList())) {
            if (rank(shown, all.stream().filter(part -> !part.contributor().equals(who)).toList()) < rank) {
                found.add(who);
            }
        }
        for (Cell secret : hidden) {
            var more = new ArrayList<>(shown);
            more.add(secret);
            if (rank(more, all) == rank) {
                found.add(secret.report() + secret.group());
            }
        }
        return found;
    }

    private static int rank(Collection<Cell> cells, List<Part> columns) {
        var rows = new ArrayList<BigInteger[]>();
        cells.forEach(cell -> rows.add(columns.stream().map(part -> cell.parts().contains(part) ? BigInteger.ONE : BigInteger.ZERO).toArray(BigInteger[]::new)));
        int rank = 0;
        for (int column = 0; column < columns.size() && rank < rows.size(); column++) {
            int at = rank;
            while (at < rows.size() && rows.get(at)[column].signum() == 0) {
                at++;
            }
            if (at < rows.size()) {
                java.util.Collections.swap(rows, at, rank);
                var pivot = rows.get(rank++);
                for (var row : rows.subList(rank, rows.size())) {
                    var factor = row[column];
                    for (int i = column; factor.signum() != 0 && i < row.length; i++) {
                        row[i] = row[i].multiply(pivot[column]).subtract(pivot[i].multiply(factor));
                    }
                }
            }
        }
        return rank;
    }

    private static Set<Part> union(Collection<Cell> cells) {
        var parts = new LinkedHashSet<Part>();
        cells.forEach(cell -> parts.addAll(cell.parts()));
        return parts;
    }

    private static Cell cell(String report, String group, Part... parts) {
        return new Cell(report, group, new LinkedHashSet<>(List.of(parts)));
    }

    private static Part part(String atom, String contributor, int value) {
        return new Part(atom, contributor, List.of(BigDecimal.valueOf(value)));
    }
}
