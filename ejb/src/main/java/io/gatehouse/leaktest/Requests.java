package io.gatehouse.leaktest;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import java.util.ArrayList;
import java.util.List;

/** What is asked: what the order names, or else everything that could tell. */
final class Requests {

    private Requests() {
    }

    static List<Request> of(LeakTestOrder order, Policy policy, CatalogSnapshot catalog, List<String> datasets, List<Link> links) {
        if (!order.requests().isEmpty()) {
            return order.requests().stream().map(Requests::named).toList();
        }
        var requests = new ArrayList<Request>();
        requests.add(new Request.Listing());
        HostileStatements.of(datasets, links, catalog).forEach(sql -> requests.add(new Request.Statement(sql)));
        var reports = policy.reports().stream().filter(report -> report.published() == null).map(ReportSpec::key).toList();
        reports.forEach(key -> requests.add(new Request.Rows(key)));
        reports.forEach(key -> requests.add(new Request.Told(key)));
        requests.add(new Request.Question("What changed?"));
        return requests;
    }

    private static Request named(LeakTestOrder.Asked asked) {
        if (asked.report() != null) {
            return new Request.Rows(asked.report());
        }
        return asked.statement() != null ? new Request.Statement(asked.statement()) : new Request.Question(asked.question());
    }
}
