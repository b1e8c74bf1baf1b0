package io.gatehouse.governance.explain;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Compilations;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Predicate;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.query.ReportReader;
import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Whether one row is seen, and whether a condition holds on it: read through the entitlement of who asks, whoever they ask
 * about. No boundary: it records nothing.
 */
@ApplicationScoped
public class CellSight {

    @Inject
    private ReportReader reader;

    /** Whether the reader sees the cell; of a row by itself where the field is null. */
    boolean sees(Admission reader, String dataset, String field, Map<String, String> row) {
        return lookup(reader, dataset, row).filter(found -> field == null || exists(reader.entitlement(), dataset, field))
                .filter(found -> finds(reader, found.cell(field))).isPresent();
    }

    /** Whether the condition holds on the row; empty where the reader does not see the row with all that the condition reads. */
    Optional<Boolean> holds(Admission reader, String dataset, Map<String, String> row, Predicate condition) {
        return lookup(reader, dataset, row).flatMap(found -> found.truth(condition))
                .filter(truth -> finds(reader, truth.seen())).map(truth -> finds(reader, truth.holds()));
    }

    private static Optional<RowLookup> lookup(Admission reader, String dataset, Map<String, String> row) {
        Optional<DatasetSpec> spec = reader.snapshot().policy().dataset(dataset);
        return spec.flatMap(found -> RowLookup.of(reader.entitlement(), found, row));
    }

    private static boolean exists(Entitlement entitlement, String dataset, String field) {
        return entitlement.datasets().get(dataset).fields().containsKey(field);
    }

    /** What may not be asked finds nothing. */
    private boolean finds(Admission admission, String sql) {
        try {
            var answer = reader.query(admission, sql, 1).table();
            return !answer.rows().isEmpty() && !Compilations.exceeds(admission.workflow(), answer.label());
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.REFUSED) {
                return false;
            }
            throw refused;
        }
    }
}
