package io.gatehouse.vendor.model;

/**
 * What a model is asked, instructions and data apart.
 *
 * @param system instructions, the same for every question of a kind
 * @param user the question and the evidence, as data
 * @param answerTokens most tokens of the answer
 */
public record Prompt(String system, String user, int answerTokens) {
}
