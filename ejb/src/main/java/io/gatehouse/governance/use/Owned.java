package io.gatehouse.governance.use;

import io.gatehouse.governance.inventory.SqlNames;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.SourceSpec;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whose data a grant is about. Pure. */
final class Owned {

    private Owned() {
    }

    /** The datasets that a report may use. */
    static Stream<String> datasets(Policy policy, ReportSpec report) {
        var words = SqlNames.in(report.sql());
        return policy.datasets().stream().map(DatasetSpec::key).filter(key -> words.contains(key.toLowerCase(Locale.ROOT)));
    }

    /** The datasets that a grant is about. */
    static Stream<String> datasets(Policy policy, Grant grant) {
        return switch (grant) {
            case Grant.OfDatasets of -> of.datasets().stream();
            case Grant.OfReports of -> of.reports().stream().flatMap(key -> policy.report(key).stream()).flatMap(report -> datasets(policy, report)).distinct();
        };
    }

    /** Whether all of it is of sources that such a role owns. */
    static boolean isTheirs(Policy policy, Grant grant, Predicate<String> isTheirs) {
        var datasets = datasets(policy, grant).toList();
        return !datasets.isEmpty() && datasets.stream().allMatch(key -> policy.dataset(key).flatMap(spec -> policy.source(spec.source()))
                .map(SourceSpec::owner).filter(isTheirs).isPresent());
    }
}
