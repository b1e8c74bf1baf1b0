package io.gatehouse.vendor;

import io.gatehouse.vendor.questionnaire.AdditionalAnswer;
import io.gatehouse.vendor.questionnaire.Answer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an assessment says: answers, what is done about the findings that follow from them, and the terms proposed.
 *
 * @param treatments by the question whose answer made the finding
 * @param terms null while nobody has proposed any
 */
public record AssessmentContent(List<Answer> answers, List<AdditionalAnswer> additional, SortedMap<String, RiskTreatment> treatments,
                                Terms terms) {

    public static final AssessmentContent EMPTY = new AssessmentContent(List.of(), List.of(), new TreeMap<>(), null);

    public AssessmentContent {
        answers = List.copyOf(answers);
        additional = List.copyOf(additional);
        treatments = Collections.unmodifiableSortedMap(new TreeMap<>(treatments));
    }

    public AssessmentContent(List<Answer> answers, List<AdditionalAnswer> additional, Map<String, RiskTreatment> treatments, Terms terms) {
        this(answers, additional, (SortedMap<String, RiskTreatment>) new TreeMap<>(treatments), terms);
    }
}
