package io.gatehouse.query;

import io.gatehouse.policy.ReportSpec;
import java.util.List;

/** A report as its possible readers see it in a list. */
public record ReportInfo(String key, String title, String description, List<ReportSpec.Parameter> parameters) {

    public ReportInfo {
        parameters = List.copyOf(parameters);
    }

    static ReportInfo of(ReportSpec report) {
        return new ReportInfo(report.key(), report.title(), report.description(), report.parameters());
    }
}
