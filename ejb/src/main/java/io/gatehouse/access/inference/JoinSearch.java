package io.gatehouse.access.inference;

import io.gatehouse.shared.FieldRef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Figures that stand in another dataset too, and are found there by keys. */
final class JoinSearch {

    private static final double VALUES_INCLUDED = 0.9;

    /** Where a group holds several values, a better way may name the one. */
    private static final String ONE_OF = "one of ";

    private final AllRows rows;
    private final SearchLimits limits;
    private final Paths paths;
    private final Set<FieldRef> keys;

    JoinSearch(AllRows rows, SearchLimits limits, Paths paths, Set<FieldRef> keys) {
        this.rows = rows;
        this.limits = limits;
        this.paths = paths;
        this.keys = keys;
    }

    private record Match(Profile.Column target, Profile.Column source) {
    }

    List<Candidate> search(Profile near, Profile far, Budget budget) throws SQLException {
        var matches = matches(near, far);
        var found = new ArrayList<Candidate>();
        if (matches.isEmpty()) {
            return found;
        }
        for (Path path : paths.between(near, far)) {
            var open = matches.stream().filter(m -> found.stream().noneMatch(c -> c.target().equals(m.target().ref())
                    && c.columns().contains(m.source().ref()) && !c.expression().startsWith(ONE_OF))).toList();
            if (open.isEmpty() || budget.isDatasetOver()) {
                break;
            }
            found.addAll(count(path, open, budget));
        }
        return found;
    }

    /** A target's values must stand in the source at least: cheap, and rules nearly everything out. */
    private List<Match> matches(Profile near, Profile far) {
        var matches = new ArrayList<Match>();
        for (Profile.Column target : near.figures(keys)) {
            if (target.values().size() >= SearchLimits.LEAST_VALUES) {
                far.figures(keys).stream().filter(source -> overlaps(target, source)).forEach(source -> matches.add(new Match(target, source)));
            }
        }
        return matches;
    }

    /** Either way round: a history holds more values, and not all of what is there may have one. */
    private static boolean overlaps(Profile.Column target, Profile.Column source) {
        return target.within(source) >= VALUES_INCLUDED || source.values().size() >= SearchLimits.LEAST_VALUES && source.within(target) >= VALUES_INCLUDED;
    }

    private List<Candidate> count(Path path, List<Match> matches, Budget budget) throws SQLException {
        var outer = new StringBuilder("SELECT count(*)");
        var inner = new StringBuilder("SELECT ").append(String.join(", ", path.pairs().stream().map(path::far).toList()));
        var keyNames = new ArrayList<String>();
        for (int i = 0; i < path.pairs().size(); i++) {
            keyNames.add("k" + i);
        }
        for (int i = 0; i < matches.size(); i++) {
            var target = Sql.column("n", matches.get(i).target().name());
            var values = "g.v" + i;
            inner.append(", array_remove(array_agg(DISTINCT ").append(Sql.column("f", matches.get(i).source().name())).append("), NULL)");
            keyNames.add("v" + i);
            var reached = target + " IS NOT NULL AND cardinality(" + values + ") > 0";
            var right = target + " = ANY(" + values + ")";
            outer.append(", count(").append(target).append("), count(*) FILTER (WHERE ").append(reached).append("), count(*) FILTER (WHERE ").append(right)
                    .append("), count(DISTINCT ").append(target).append(") FILTER (WHERE ").append(right)
                    .append("), coalesce(avg(cardinality(").append(values).append(")) FILTER (WHERE ").append(reached).append("), 0)");
        }
        var pairs = path.pairs();
        var on = new ArrayList<String>();
        for (int i = 0; i < pairs.size(); i++) {
            on.add(path.near(pairs.get(i)) + " = g.k" + i);
        }
        var group = String.join(", ", pairs.stream().map(path::far).toList());
        var row = rows.read(outer + " FROM " + path.nearSide() + " LEFT JOIN (" + inner + " FROM " + path.farSide() + " GROUP BY " + group + ") AS g("
                + String.join(", ", keyNames) + ") ON " + String.join(" AND ", on), budget.seconds()).getFirst();
        return candidates(path, matches, row);
    }

    private List<Candidate> candidates(Path path, List<Match> matches, Object[] row) {
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < matches.size(); i++) {
            int at = 1 + 5 * i;
            double choices = ((Number) row[at + 4]).doubleValue();
            double fits = RowSearch.part(row[at + 2], row[at + 1]);
            if (fits >= limits.fits() && choices <= SearchLimits.MOST_CHOICES && RowSearch.number(row[at + 2]) >= SearchLimits.LEAST_ROWS
                    && RowSearch.number(row[at + 3]) >= SearchLimits.LEAST_VALUES) {
                var match = matches.get(i);
                var columns = path.columns();
                columns.add(match.source().ref());
                var choice = choices > 1 ? ONE_OF : "";
                found.add(new Candidate(match.target().ref(), columns, Candidate.Kind.JOIN, choice + match.source().ref() + " by " + path.text(), fits,
                        RowSearch.part(row[at + 1], row[at])));
            }
        }
        return found;
    }
}
