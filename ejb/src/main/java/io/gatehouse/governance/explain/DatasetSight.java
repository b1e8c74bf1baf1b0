package io.gatehouse.governance.explain;

import io.gatehouse.access.DatasetInfo;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.query.ReportReader;
import io.gatehouse.query.Scope;
import java.util.List;

/**
 * What somebody sees of a dataset, to be told in a sentence.
 *
 * @param scope to which rows they are limited, in words that name nothing which does not exist for them
 */
public record DatasetSight(DatasetInfo dataset, Scope scope) {

    static List<DatasetSight> of(Entitlement entitlement, PolicySnapshot snapshot, ReportReader reader) {
        return entitlement.datasets().values().stream().map(dataset -> new DatasetSight(DatasetInfo.of(dataset, snapshot),
                reader.scope(snapshot.policy(), entitlement, dataset.key()))).toList();
    }
}
