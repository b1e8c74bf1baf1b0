package io.gatehouse.query;

import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.CompiledQuery;
import io.gatehouse.shared.FieldRef;
import java.util.List;
import java.util.Optional;

/** What the columns of a result mean: what the report declares, then the field that a column shows or sums up. Pure. */
final class ColumnMeanings {

    private ColumnMeanings() {
    }

    /** @param report null for a statement of the caller's own */
    static List<ResultTable.Column> of(Policy policy, ReportSpec report, CompiledQuery query) {
        return query.columns().stream().map(column -> new ResultTable.Column(column.name(), column.type(), column.label(),
                of(policy, report, column.name(), column.origin()))).toList();
    }

    /** What one column means. */
    static Meaning of(Policy policy, ReportSpec report, String column, FieldRef origin) {
        return declared(report, column).orElse(ofField(policy, origin));
    }

    private static Meaning declared(ReportSpec report, String column) {
        if (report == null) {
            return Meaning.NONE;
        }
        var exact = report.columns().get(column);
        return exact != null ? exact : report.columns().entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(column))
                .map(java.util.Map.Entry::getValue).findFirst().orElse(Meaning.NONE);
    }

    private static Meaning ofField(Policy policy, FieldRef field) {
        return Optional.ofNullable(field).flatMap(origin -> policy.dataset(origin.dataset())
                .map(dataset -> dataset.fields().get(origin.field()))).map(FieldSpec::meaning).orElse(Meaning.NONE);
    }
}
