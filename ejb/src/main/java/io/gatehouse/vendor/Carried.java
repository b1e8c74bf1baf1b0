package io.gatehouse.vendor;

import io.gatehouse.vendor.questionnaire.AnswerRules;
import io.gatehouse.vendor.questionnaire.Questionnaire;
import java.util.List;
import java.util.Map;

/** What of an earlier assessment still fits: answers to questions that are still asked so. Treatments and terms are decided anew. */
final class Carried {

    private Carried() {
    }

    static AssessmentContent over(AssessmentContent earlier, Questionnaire questionnaire) {
        var answers = earlier.answers().stream().filter(a -> AnswerRules.check(questionnaire, List.of(a)).isEmpty()).toList();
        return new AssessmentContent(answers, earlier.additional(), Map.of(), null);
    }
}
