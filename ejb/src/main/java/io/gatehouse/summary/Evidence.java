package io.gatehouse.summary;

import io.gatehouse.access.Footprint;
import io.gatehouse.query.ReportRows;
import io.gatehouse.summary.facts.Brief;
import io.gatehouse.summary.facts.EvidenceTable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a summary may rest on.
 *
 * @param brief the period that was asked for, if any
 * @param nearest titles of visible reports, where none answers the question
 * @param considered what each report rests on that was read or is named, chosen or not, by its key
 */
record Evidence(List<Table> tables, Brief brief, List<String> nearest, Map<String, Footprint> considered) {

    /** A report, and the members of its columns that the question named. */
    record Table(ReportRows rows, Map<String, List<String>> only) {
    }

    Evidence {
        tables = List.copyOf(tables);
        nearest = List.copyOf(nearest);
        considered = Collections.unmodifiableMap(new TreeMap<>(considered));
    }

    List<EvidenceTable> evidenceTables() {
        return tables.stream().map(table -> new EvidenceTable(table.rows().report(), table.rows().table(), table.only())).toList();
    }

    /** What the summary rests on: rows that were read and passed over have had their say in it too. */
    Footprint footprint() {
        return considered.values().stream().reduce(new Footprint(Map.of()), Footprint::plus);
    }

    /** Named members by the title of their column. */
    Map<String, List<String>> members() {
        var members = new TreeMap<String, List<String>>();
        for (Table table : tables) {
            for (var column : table.rows().table().columns()) {
                if (table.only().containsKey(column.name())) {
                    members.put(column.meaning().title() != null ? column.meaning().title() : column.name(), table.only().get(column.name()));
                }
            }
        }
        return members;
    }
}
