package io.gatehouse.query;

import io.gatehouse.access.Compilations;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.Publication;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.ResultTable.Place;
import io.gatehouse.query.published.Publication.Figures;
import io.gatehouse.query.published.Publication.State;
import io.gatehouse.shared.Notice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Published figures as rows: the same for everybody who may read them. Pure. */
final class PublishedTable {

    private PublishedTable() {
    }

    static ReportRows of(Policy policy, ReportSpec report, Publication publication, Figures figures, int limit) {
        var columns = figures.columns().stream().map(column -> new ResultTable.Column(column.name(), column.type(), publication.label(),
                ColumnMeanings.of(policy, report, column.name(), column.origin()))).toList();
        var rows = figures.rows().stream().limit(limit).toList();
        var suppressed = new HashSet<Place>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (rows.get(row).state() == State.SUPPRESSED && figures.columns().get(column).figure()) {
                    suppressed.add(new Place(row, column));
                }
            }
        }
        boolean truncated = figures.rows().size() > limit;
        var notices = new ArrayList<>(List.of(new Notice("published-figures", List.of(String.valueOf(report.published().k())))));
        if (truncated) {
            notices.add(new Notice("rows-truncated", List.of(String.valueOf(limit))));
        }
        var values = rows.stream().map(io.gatehouse.query.published.Publication.Row::values).toList();
        var table = new ResultTable(columns, values, Compilations.label(policy, publication.label()), new Scope(List.of()), notices, truncated,
                ResultDigest.of(columns, values, suppressed), suppressed);
        return new ReportRows(table, Footprints.of(publication), report, ControlLadder.of(policy).rung(table.label().level()).export());
    }
}
