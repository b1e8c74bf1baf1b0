package io.gatehouse.summary.question;

import io.gatehouse.summary.facts.Span;

/**
 * The period of a question.
 *
 * @param period what it asks about, or null
 * @param against what it compares with, or null
 * @param rest the question without the words for the period
 */
public record Timing(Span period, Span against, String rest) {
}
