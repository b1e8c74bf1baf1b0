package io.gatehouse.vendor;

import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.questionnaire.Scoring;
import java.time.LocalDate;
import java.util.List;

/** Assessments as others see them. */
record AssessmentViews(AssessmentStore store, LocalDate today) {

    AssessmentView of(StoredAssessment assessment) {
        var content = store.content(assessment);
        var questionnaire = store.questionnaire(assessment);
        List<Violation> missing = switch (assessment.state()) {
            case DRAFT -> AssessmentRules.submission(questionnaire, content, today);
            case SUBMITTED -> AssessmentRules.approval(questionnaire, content, today);
            default -> List.of();
        };
        return new AssessmentView(assessment.id().toString(), assessment.vendor(), questionnaire.key(), questionnaire.version(),
                assessment.state(), assessment.revision(), assessment.version(), assessment.receiver(), assessment.startedAt(), assessment.decidedAt(),
                assessment.approvers().size(), content.answers(), content.additional(), Scoring.score(questionnaire, content.answers()),
                AssessmentRules.findings(questionnaire, content), TermsView.of(content.terms()), missing);
    }

    AssessmentLine line(StoredAssessment assessment) {
        var content = store.content(assessment);
        var questionnaire = store.questionnaire(assessment);
        var score = Scoring.score(questionnaire, content.answers());
        return new AssessmentLine(assessment.id().toString(), assessment.vendor(), questionnaire.key(), questionnaire.version(),
                assessment.state(), assessment.startedAt(), assessment.decidedAt(), content.terms() == null ? null : content.terms().until(),
                score.percent(), score.answered(), score.asked(), openFindings(assessment));
    }

    int openFindings(StoredAssessment assessment) {
        return (int) AssessmentRules.findings(store.questionnaire(assessment), store.content(assessment)).stream()
                .filter(finding -> finding.treatment().kind() == RiskTreatment.Kind.OPEN).count();
    }
}
