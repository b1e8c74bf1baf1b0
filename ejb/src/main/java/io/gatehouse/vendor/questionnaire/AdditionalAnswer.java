package io.gatehouse.vendor.questionnaire;

/**
 * An answer that a vendor gave elsewhere and that no question of ours asks for; kept as it was given.
 *
 * @param id of the question there
 * @param ownership who answers for the control; null where unsaid
 */
public record AdditionalAnswer(String id, String question, String answer, String ownership, String description) {
}
