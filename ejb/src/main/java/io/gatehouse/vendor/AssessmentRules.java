package io.gatehouse.vendor;

import io.gatehouse.shared.Label;
import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.RiskTreatment.Kind;
import io.gatehouse.vendor.questionnaire.Answer;
import io.gatehouse.vendor.questionnaire.AnswerRules;
import io.gatehouse.vendor.questionnaire.Questionnaire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an assessment must hold before it is saved, submitted, and approved. Pure; today is an argument. */
final class AssessmentRules {

    /** Nobody vouches for longer. */
    static final int LONGEST_MONTHS = 24;

    private AssessmentRules() {
    }

    /** The findings that follow from the answers, in the questionnaire's order of keys. */
    static List<Finding> findings(Questionnaire questionnaire, AssessmentContent content) {
        var values = content.answers().stream().filter(Answer::isGiven).collect(Collectors.toMap(Answer::question, Answer::value));
        return AnswerRules.findings(questionnaire, content.answers()).entrySet().stream().map(finding -> new Finding(finding.getKey(),
                values.get(finding.getKey()), finding.getValue(), content.treatments().getOrDefault(finding.getKey(), RiskTreatment.OPEN))).toList();
    }

    /** What keeps it from being saved as a draft: answers and treatments that cannot be right. */
    static List<Violation> draft(Questionnaire questionnaire, AssessmentContent content) {
        var problems = new ArrayList<>(AnswerRules.check(questionnaire, content.answers()));
        if (!problems.isEmpty()) {
            return problems;
        }
        var findings = AnswerRules.findings(questionnaire, content.answers());
        content.treatments().forEach((question, treatment) -> treatment(question, treatment, findings, problems));
        return problems;
    }

    private static void treatment(String question, RiskTreatment treatment, Map<String, ?> findings, List<Violation> problems) {
        var path = "treatments." + question;
        if (!findings.containsKey(question)) {
            problems.add(new Violation(path, "no-finding", "The answer to this question makes no finding."));
        }
        if (treatment.kind() != Kind.OPEN && (treatment.reason() == null || treatment.reason().isBlank())) {
            problems.add(new Violation(path + ".reason", "missing", "Say why it is accepted, or how it is mitigated or transferred."));
        }
        if ((treatment.kind() == Kind.MITIGATE) != (treatment.by() != null)) {
            problems.add(new Violation(path + ".by", "bad-value", "What is mitigated, and only that, has a day by which it is."));
        }
    }

    /** What keeps it from being submitted: open questions, no terms, terms beyond what the answers allow. */
    static List<Violation> submission(Questionnaire questionnaire, AssessmentContent content, LocalDate today) {
        var problems = new ArrayList<>(draft(questionnaire, content));
        AnswerRules.unanswered(questionnaire, content.answers()).forEach(question ->
                problems.add(new Violation("answers." + question, "unanswered", "This question has no answer yet; n/a is one.")));
        if (content.terms() == null) {
            problems.add(new Violation("terms", "missing", "Propose the terms that follow from the answers."));
        } else {
            terms(content.terms(), AnswerRules.bounds(questionnaire, content.answers()), today, problems);
        }
        return problems;
    }

    private static void terms(Terms terms, AnswerRules.Bounds bounds, LocalDate today, List<Violation> problems) {
        if (!terms.plain().level().isWithin(bounds.level())) {
            problems.add(new Violation("terms.plain.level", "beyond-answers", "The answers to " + bounds.because() + " allow at most "
                    + bounds.level().code() + " as it is."));
        }
        if (terms.pseudonymised() != null && !terms.pseudonymised().level().isWithin(bounds.level())) {
            problems.add(new Violation("terms.pseudonymised.level", "beyond-answers", "The answers to " + bounds.because() + " allow at most "
                    + bounds.level().code() + ", with names replaced too."));
        }
        if (bounds.regions() != null && !bounds.regions().containsAll(terms.regions())) {
            problems.add(new Violation("terms.regions", "beyond-answers", "The answers name only " + bounds.regions().stream().sorted().toList() + "."));
        }
        if (bounds.retention() != null && (terms.retention() == null || days(terms.retention()) < days(bounds.retention()))) {
            problems.add(new Violation("terms.retention", "beyond-answers", "The vendor keeps what it is sent for " + bounds.retention() + "."));
        }
        if (bounds.training() != null && bounds.training() && !terms.training()) {
            problems.add(new Violation("terms.training", "beyond-answers", "The vendor trains on what it is sent."));
        }
        if (terms.training() && (!terms.plain().isWithin(Label.BOTTOM) || terms.pseudonymised() != null)) {
            problems.add(new Violation("terms.training", "training", "Who trains on what it is sent may have public data without categories only."));
        }
        until(terms, today, problems);
    }

    /** Months and years as they are at most, so that the shorter of two is told without a calendar. */
    private static long days(java.time.Period period) {
        return period.getDays() + 31L * period.toTotalMonths();
    }

    private static void until(Terms terms, LocalDate today, List<Violation> problems) {
        if (terms.until().isBefore(today)) {
            problems.add(new Violation("terms.until", "over", "That day is over."));
        } else if (terms.until().isAfter(today.plusMonths(LONGEST_MONTHS))) {
            problems.add(new Violation("terms.until", "too-long", "Terms hold for at most " + LONGEST_MONTHS + " months."));
        }
    }

    /** What keeps it from being approved: high findings that nobody has treated, a day that is over by now. */
    static List<Violation> approval(Questionnaire questionnaire, AssessmentContent content, LocalDate today) {
        var problems = new ArrayList<Violation>();
        findings(questionnaire, content).stream().filter(Finding::blocks).forEach(finding -> problems.add(new Violation(
                "treatments." + finding.question(), "open-high-finding", "A high finding is accepted with a reason, mitigated by a day, or transferred.")));
        until(content.terms(), today, problems);
        return problems;
    }
}
