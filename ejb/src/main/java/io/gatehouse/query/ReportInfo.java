package io.gatehouse.query;

import io.gatehouse.policy.ReportSpec;
import java.util.List;

/**
 * A report as its possible readers see it in a list.
 *
 * @param published whether they read published figures of all rows, and nothing of what those were made of
 */
public record ReportInfo(String key, String title, String description, List<ReportSpec.Parameter> parameters, boolean published) {

    public ReportInfo {
        parameters = List.copyOf(parameters);
    }

    static ReportInfo of(ReportSpec report, boolean published) {
        return new ReportInfo(report.key(), report.title(), report.description(), report.parameters(), published);
    }
}
