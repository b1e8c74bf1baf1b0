package io.gatehouse.web.console.access;

import io.gatehouse.governance.explain.ExplanationView;
import io.gatehouse.policy.Policy;
import io.gatehouse.web.page.Texts;
import java.util.List;
import java.util.Map;

/** An explanation as sentences: the answer, and how something is seen. Pure. */
final class ExplainWords {

    private final Texts texts;
    private final Names names;
    private final ReasonWords reasons;
    private final String workflow;
    private final ExplanationView answer;

    ExplainWords(Policy policy, Texts texts, String workflow, ExplanationView answer) {
        this.texts = texts;
        this.names = new Names(policy);
        this.reasons = new ReasonWords(policy, texts, workflow);
        this.workflow = workflow;
        this.answer = answer;
    }

    /** The answer in one sentence. @param subject who */
    String verdict(String subject, String dataset, String field, String report, Map<String, String> row) {
        var whole = field == null && report == null ? ".dataset" : "";
        return texts.say("explain.verdict." + answer.shown() + whole, subject, object(dataset, field, report, row), names.workflow(workflow));
    }

    private String object(String dataset, String field, String report, Map<String, String> row) {
        if (report != null) {
            return texts.say("explain.report", names.report(report));
        }
        var what = field == null ? names.dataset(dataset) : texts.say("explain.field", names.field(dataset, field), names.dataset(dataset));
        return answer.row() == null ? what : texts.say("explain.cell", what, String.join(", ", row.values()));
    }

    /** In which rows and how it is seen, one line each. */
    List<String> ways() {
        return answer.ways().stream().map(this::way).toList();
    }

    private String way(ExplanationView.Way way) {
        var how = "full".equals(way.mask()) ? texts.say("explain.way.full") : texts.say("explain.way.masked", reasons.mask(way.mask()));
        var where = !way.restricted() ? texts.say("explain.way.every-row")
                : way.rows() == null ? texts.say("explain.way.some-rows") : texts.say("explain.way.rows", way.rows());
        return how + ", " + where + (way.holds() == null ? "" : texts.say(way.holds() ? "explain.way.holds" : "explain.way.holds-not"));
    }
}
