package io.gatehouse.access.inference;

import io.gatehouse.shared.FieldRef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Figures of a dataset that are the sums of a figure over its children's rows. */
final class SumSearch {

    private final AllRows rows;
    private final SearchLimits limits;
    private final Links links;
    private final Set<FieldRef> keys;

    SumSearch(AllRows rows, SearchLimits limits, Links links) {
        this.rows = rows;
        this.limits = limits;
        this.links = links;
        this.keys = links.keys();
    }

    List<Candidate> search(Profile parent, Profile child, Budget budget) throws SQLException {
        var key = parent.identity().size() == 1 ? parent.columns().get(parent.identity().getFirst()) : null;
        var targets = parent.figures(keys).stream().filter(c -> c.values().size() >= SearchLimits.LEAST_VALUES).toList();
        var found = new ArrayList<Candidate>();
        if (key != null && !targets.isEmpty()) {
            for (Profile.Column on : links.within(child, key.ref())) {
                for (Profile.Column summed : child.figures(keys)) {
                    if (!budget.isDatasetOver()) {
                        found.addAll(count(parent, key, child, on, summed, targets, budget));
                    }
                }
            }
        }
        return found;
    }

    private List<Candidate> count(Profile parent, Profile.Column key, Profile child, Profile.Column on, Profile.Column summed,
                                  List<Profile.Column> targets, Budget budget) throws SQLException {
        var sql = new StringBuilder("SELECT count(*)");
        for (Profile.Column target : targets) {
            var name = Sql.column("n", target.name());
            sql.append(", count(").append(name).append("), count(*) FILTER (WHERE ").append(name).append(" IS NOT NULL AND g.total IS NOT NULL)");
            var right = name + " = g.total";
            sql.append(", count(*) FILTER (WHERE ").append(right).append("), count(DISTINCT ").append(name).append(") FILTER (WHERE ").append(right)
                    .append(" AND g.parts > 1), count(*) FILTER (WHERE ").append(right).append(" AND g.parts > 1), count(*) FILTER (WHERE ").append(name)
                    .append(" IS NOT NULL AND g.parts > 1)");
        }
        sql.append(" FROM ").append(parent.from("n")).append(" LEFT JOIN (SELECT ").append(Sql.column("f", on.name())).append(", sum(")
                .append(Sql.column("f", summed.name())).append("), count(*) FILTER (WHERE ").append(Sql.column("f", summed.name())).append(" <> 0) FROM ")
                .append(child.from("f")).append(" GROUP BY 1) AS g(k, total, parts) ON ").append(Sql.column("n", key.name())).append(" = g.k");
        var row = rows.read(sql.toString(), budget.seconds()).getFirst();
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < targets.size(); i++) {
            int at = 1 + 6 * i;
            double fits = RowSearch.part(row[at + 2], row[at + 1]);
            if (fits >= limits.fits() && RowSearch.part(row[at + 4], row[at + 5]) >= limits.fits() && RowSearch.number(row[at + 4]) >= SearchLimits.LEAST_ROWS
                    && RowSearch.number(row[at + 3]) >= SearchLimits.LEAST_VALUES) {
                var columns = new TreeSet<>(List.of(key.ref(), on.ref(), summed.ref()));
                found.add(new Candidate(targets.get(i).ref(), columns, Candidate.Kind.SUM,
                        "SUM(" + summed.ref() + ") by " + on.ref() + " = " + key.ref(), fits, RowSearch.part(row[at + 1], row[at])));
            }
        }
        return found;
    }
}
