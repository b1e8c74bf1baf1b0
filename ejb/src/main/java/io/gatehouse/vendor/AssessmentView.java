package io.gatehouse.vendor;

import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.questionnaire.AdditionalAnswer;
import io.gatehouse.vendor.questionnaire.Answer;
import io.gatehouse.vendor.questionnaire.Score;
import java.time.Instant;
import java.util.List;

/**
 * An assessment with all that follows from it.
 *
 * @param revision of what it says
 * @param version of the whole, which a change is made from
 * @param receiver scheme, host and port that were reviewed; null before it is submitted, or without a provider
 * @param approvals how many of two have said yes
 * @param missing what keeps it from its next step
 */
public record AssessmentView(String id, String vendor, String questionnaire, int questionnaireVersion, AssessmentState state, int revision,
                             long version, String receiver, Instant startedAt, Instant decidedAt, int approvals, List<Answer> answers,
                             List<AdditionalAnswer> additional, Score score, List<Finding> findings, TermsView terms, List<Violation> missing) {
}
