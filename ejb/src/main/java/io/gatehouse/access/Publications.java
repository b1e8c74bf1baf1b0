package io.gatehouse.access;

import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.Denial;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which published reports somebody's roles give them in a workflow. It is the label of the publication that counts, not that
 * of its fields, and the workflow need not list its datasets. A denial of a category that the publication carries wins, and so
 * does one of a dataset or field that the report's statement names; whether it does is told by its words, so that one too
 * many may be denied and never one too few.
 */
final class Publications {

    private Publications() {
    }

    static SortedMap<String, Publication> of(WorkflowSpec workflow, List<RoleSpec> roles, Policy policy, LocalDate today) {
        var found = new TreeMap<String, Publication>();
        var ladder = ControlLadder.of(policy);
        for (RoleSpec role : roles) {
            for (Grant grant : role.grants()) {
                if (grant instanceof Grant.OfReports reports && Validity.holds(grant, workflow, today)) {
                    reports.reports().stream().flatMap(key -> policy.report(key).stream())
                            .filter(report -> isPublished(report) && AccessRules.isWithin(report.published().label(), role, workflow)
                                    && ladder.rung(report.published().label().level()).allows(grant) && !isDenied(report, roles))
                            .forEach(report -> found.put(report.key(), Publication.of(report)));
                }
            }
        }
        return found;
    }

    private static boolean isPublished(ReportSpec report) {
        return report.published() != null && report.published().label() != null;
    }

    private static boolean isDenied(ReportSpec report, List<RoleSpec> roles) {
        return roles.stream().flatMap(role -> role.denials().stream()).anyMatch(denial -> covers(denial, report));
    }

    /** A denial that gives several parts covers what fits all of them; the category is that of the publication. */
    private static boolean covers(Denial denial, ReportSpec report) {
        return (denial.datasets().isEmpty() || denial.datasets().stream().anyMatch(dataset -> names(report, dataset)))
                && (denial.fields().isEmpty() || denial.fields().stream().anyMatch(field -> names(report, field)))
                && (denial.categories().isEmpty() || !denial.datasets().isEmpty()
                        || denial.categories().stream().anyMatch(report.published().label().categories()::contains));
    }

    private static boolean names(ReportSpec report, String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}_])")
                .matcher(report.sql().toLowerCase(Locale.ROOT)).find();
    }
}
