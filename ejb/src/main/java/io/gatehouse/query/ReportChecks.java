package io.gatehouse.query;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.SqlCheck;
import io.gatehouse.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks the reports of a governance file: what only someone who reads SQL can check. Pure. */
public final class ReportChecks {

    private ReportChecks() {
    }

    /** All reports of the file; paths such as {@code reports[2].sql}. */
    public static List<Violation> check(Policy policy, CatalogSnapshot landed) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < policy.reports().size(); i++) {
            var at = "reports[" + i + "].";
            check(policy, landed, policy.reports().get(i)).forEach(v -> violations.add(new Violation(at + v.path(), v.code(), v.message())));
        }
        violations.addAll(PublishedChecks.check(policy, landed));
        return violations;
    }

    /**
     * One report; paths within it. The statement's syntax always; names, functions and types where all its datasets are
     * landed; then also that {@code time}, {@code columns} and ratios name output columns.
     */
    public static List<Violation> check(Policy policy, CatalogSnapshot landed, ReportSpec report) {
        var violations = new ArrayList<>(defaults(report));
        var keys = policy.datasets().stream().filter(d -> d.table() != null).map(DatasetSpec::key).collect(Collectors.toSet());
        var result = SqlCheck.of(report.sql(), ParameterValues.types(report), keys, landed);
        violations.addAll(result.violations());
        result.columns().ifPresent(columns -> violations.addAll(names(report, columns)));
        return violations;
    }

    private static List<Violation> defaults(ReportSpec report) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < report.parameters().size(); i++) {
            var parameter = report.parameters().get(i);
            if (parameter.defaultValue() != null && ParameterValues.parse(parameter.defaultValue(), parameter.type()).isEmpty()) {
                violations.add(new Violation("parameters[" + i + "].default", "parameter-invalid",
                        "Not a value of type " + parameter.type().code() + "."));
            }
        }
        return violations;
    }

    private static List<Violation> names(ReportSpec report, List<String> columns) {
        var violations = new ArrayList<Violation>();
        requireColumn(columns, report.time(), "time", violations);
        report.columns().forEach((name, meaning) -> {
            requireColumn(columns, name, "columns." + name, violations);
            if (meaning.aggregate() != null && meaning.aggregate().kind() == Meaning.Aggregate.Kind.RATIO) {
                requireColumn(columns, meaning.aggregate().numerator(), "columns." + name + ".aggregate.numerator", violations);
                requireColumn(columns, meaning.aggregate().denominator(), "columns." + name + ".aggregate.denominator", violations);
            }
        });
        return violations;
    }

    private static void requireColumn(List<String> columns, String name, String path, List<Violation> violations) {
        if (name != null && columns.stream().noneMatch(name::equalsIgnoreCase)) {
            violations.add(new Violation(path, "unknown-column", "The report has no output column of this name: " + name));
        }
    }
}
