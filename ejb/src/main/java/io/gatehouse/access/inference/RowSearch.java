package io.gatehouse.access.inference;

import io.gatehouse.access.inference.Formula.Operation;
import io.gatehouse.shared.FieldRef;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Figures of a row that are computed from others of it: tried in memory on some rows, then counted on all. */
final class RowSearch {

    private static final int TRIED_MISSES = 8;

    private final AllRows rows;
    private final SearchLimits limits;

    RowSearch(AllRows rows, SearchLimits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    List<Candidate> search(Profile profile, Set<FieldRef> keys, Budget budget) throws SQLException {
        var figures = profile.figures(keys);
        if (figures.size() < 2) {
            return List.of();
        }
        var sample = sample(profile, figures, budget);
        var found = new ArrayList<Candidate>();
        var known = new HashSet<Set<Integer>>();
        for (Formula formula : formulas(figures)) {
            if (budget.isDatasetOver()) {
                break;
            }
            var members = new TreeSet<>(formula.terms());
            members.add(formula.target());
            boolean isMoreOfSame = formula.terms().size() > 2 && known.stream().anyMatch(members::containsAll);
            if (!isMoreOfSame && fits(formula, sample, scale(figures.get(formula.target())))) {
                var candidate = count(profile, figures, formula, budget);
                if (candidate != null) {
                    known.add(members);
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private List<BigDecimal[]> sample(Profile profile, List<Profile.Column> figures, Budget budget) throws SQLException {
        var names = String.join(", ", figures.stream().map(f -> Sql.column("t", f.name())).toList());
        return rows.read("SELECT " + names + " FROM " + profile.from("t") + " ORDER BY md5(t.ctid::text) LIMIT " + SearchLimits.SAMPLE, budget.seconds())
                .stream().map(row -> java.util.Arrays.copyOf(row, row.length, BigDecimal[].class)).toList();
    }

    /** Every copy, then pairs, then sums of three. Of commuting terms one order is enough. */
    private static List<Formula> formulas(List<Profile.Column> figures) {
        var formulas = new ArrayList<Formula>();
        int n = figures.size();
        for (int target = 0; target < n; target++) {
            if (figures.get(target).values().size() < SearchLimits.LEAST_VALUES) {
                continue;
            }
            for (int a = 0; a < n; a++) {
                if (a != target) {
                    formulas.add(Formula.of(Operation.COPY, target, a));
                    for (int b = 0; b < n; b++) {
                        if (b != target && b != a) {
                            formulas.add(Formula.of(Operation.DIFFERENCE, target, a, b));
                            if (a < b) {
                                formulas.add(Formula.of(Operation.PRODUCT, target, a, b));
                                formulas.add(Formula.of(Operation.SUM, target, a, b));
                            }
                        }
                    }
                }
            }
        }
        formulas.addAll(threes(figures));
        return formulas;
    }

    private static List<Formula> threes(List<Profile.Column> figures) {
        var formulas = new ArrayList<Formula>();
        int n = figures.size();
        for (int target = 0; target < n; target++) {
            for (int a = 0; a < n && figures.get(target).values().size() >= SearchLimits.LEAST_VALUES; a++) {
                for (int b = a + 1; b < n; b++) {
                    for (int c = b + 1; c < n; c++) {
                        if (a != target && b != target && c != target) {
                            formulas.add(Formula.of(Operation.SUM, target, a, b, c));
                        }
                    }
                }
            }
        }
        return formulas;
    }

    private static int scale(Profile.Column column) {
        return column.values().stream().mapToInt(v -> v.indexOf('.') < 0 ? 0 : v.length() - v.indexOf('.') - 1).max().orElse(0);
    }

    private static boolean fits(Formula formula, List<BigDecimal[]> sample, int scale) {
        var half = new BigDecimal("0.5").movePointLeft(scale);
        int right = 0;
        int wrong = 0;
        for (BigDecimal[] row : sample) {
            var value = formula.value(row);
            var target = row[formula.target()];
            if (value != null && target != null) {
                if (value.subtract(target).abs().compareTo(half) <= 0) {
                    right++;
                } else if (++wrong > TRIED_MISSES && wrong * 9 > right) {
                    return false;
                }
            }
        }
        return right >= Math.min(SearchLimits.LEAST_ROWS, sample.size()) && right >= 8 * wrong;
    }

    /** Null where it does not hold on the whole, or only where it is trivial. */
    private Candidate count(Profile profile, List<Profile.Column> figures, Formula formula, Budget budget) throws SQLException {
        var names = figures.stream().map(f -> Sql.column("t", f.name())).toList();
        var target = names.get(formula.target());
        var value = formula.text(names);
        var right = "abs(" + value + " - " + target + ") <= " + new BigDecimal("0.5").movePointLeft(scale(figures.get(formula.target()))).toPlainString();
        var counts = rows.read("SELECT count(*), count(" + target + "), count(" + value + " - " + target + "), count(*) FILTER (WHERE " + right
                + "), count(*) FILTER (WHERE " + formula.tells(names) + "), count(*) FILTER (WHERE " + formula.tells(names) + " AND " + right
                + "), count(DISTINCT " + target + ") FILTER (WHERE " + formula.tells(names) + " AND " + right + ") FROM " + profile.from("t"), budget.seconds())
                .getFirst();
        double fits = part(counts[3], counts[2]);
        double tellingFits = part(counts[5], counts[4]);
        if (fits < limits.fits() || tellingFits < limits.fits() || number(counts[5]) < SearchLimits.LEAST_ROWS
                || number(counts[6]) < SearchLimits.LEAST_VALUES) {
            return null;
        }
        var columns = new TreeSet<FieldRef>();
        formula.terms().forEach(t -> columns.add(figures.get(t).ref()));
        return new Candidate(figures.get(formula.target()).ref(), columns, Candidate.Kind.ROW,
                formula.text(figures.stream().map(Profile.Column::name).toList()), fits, part(counts[2], counts[1]));
    }

    static long number(Object count) {
        return ((Number) count).longValue();
    }

    static double part(Object some, Object all) {
        return number(all) == 0 ? 0 : (double) number(some) / number(all);
    }
}
