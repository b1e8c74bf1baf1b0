package io.gatehouse.query;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.PublicationWork;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.policy.Policy;
import io.gatehouse.query.sql.PublishedShape;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Whether the published reports of a governance file can be published, where their datasets are landed. Pure. */
final class PublishedChecks {

    private PublishedChecks() {
    }

    /** Paths such as {@code reports[2].published.contributor}. What is wrong with the statement as such is found elsewhere. */
    static List<Violation> check(Policy policy, CatalogSnapshot landed) {
        var violations = new ArrayList<Violation>();
        var contributors = new HashMap<String, String>();
        PublicationWork work = null;
        for (int at = 0; at < policy.reports().size(); at++) {
            var report = policy.reports().get(at);
            if (PublicationWork.publication(report).isEmpty()) {
                continue;
            }
            work = work == null ? PublicationWork.of(new PolicySnapshot(0, policy, landed)) : work;
            var place = "reports[" + at + "].";
            try {
                var shape = PublishedShape.of(work.everything(), report);
                var contributor = report.published().contributor();
                var first = contributors.putIfAbsent(shape.base(), contributor);
                if (first != null && !first.equalsIgnoreCase(contributor)) {
                    violations.add(new Violation(place + "published.contributor", "published-contributor-differs",
                            "Another published report of the same dataset has another contributor: " + first));
                }
            } catch (DomainException refused) {
                refused.violations().stream().filter(violation -> !violation.path().equals("sql"))
                        .forEach(violation -> violations.add(new Violation(place + violation.path(), violation.code(), violation.message())));
            }
        }
        return violations;
    }
}
