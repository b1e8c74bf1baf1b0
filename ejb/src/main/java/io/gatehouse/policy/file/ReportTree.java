package io.gatehouse.policy.file;

import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.ReportSpec.Parameter;
import io.gatehouse.policy.file.PolicyTree.Branch;
import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;

/** A report as a tree. */
final class ReportTree {

    private ReportTree() {
    }

    static Branch of(ReportSpec report) {
        var tree = new Branch().put("key", report.key()).put("title", report.title()).put("description", report.description())
                .list("parameters", PolicyTree.each(report.parameters(), ReportTree::parameter)).put("sql", report.sql())
                .put("time", report.time())
                .put("compare", report.compare() == null || report.compare() == ReportReader.byDefault(report.time())
                        ? null : Block.code(report.compare()))
                .put("period", report.period() == null ? null : Block.code(report.period())).list("words", report.words());
        var columns = new Branch();
        report.columns().forEach((name, meaning) -> columns.put(name, MeaningTree.add(new Branch(), meaning).map()));
        tree.branch("columns", columns);
        if (report.published() != null) {
            var published = report.published();
            tree.branch("published", new Branch().branch("label", PolicyTree.label(published.label()))
                    .put("contributor", published.contributor()).put("k", BigDecimal.valueOf(published.k()))
                    .put("dominance", published.dominance()));
        }
        return tree;
    }

    private static Branch parameter(Parameter parameter) {
        return new Branch().put("name", parameter.name())
                .put("type", parameter.whole() ? "integer" : parameter.type().code())
                .put("default", value(parameter));
    }

    private static Object value(Parameter parameter) {
        if (parameter.defaultValue() == null) {
            return null;
        }
        return parameter.type() == FieldType.NUMBER ? new BigDecimal(parameter.defaultValue())
                : new PolicyTree.Code(parameter.defaultValue());
    }
}
