package io.gatehouse.summary.facts;

import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows that a summary may rest on: one report as its reader sees it.
 *
 * @param only members that a question named, by column: other rows are set aside
 */
public record EvidenceTable(ReportSpec report, ResultTable table, Map<String, List<String>> only) {

    public EvidenceTable {
        only = java.util.Collections.unmodifiableMap(new TreeMap<>(only));
    }

    public EvidenceTable(ReportSpec report, ResultTable table) {
        this(report, table, Map.of());
    }
}
