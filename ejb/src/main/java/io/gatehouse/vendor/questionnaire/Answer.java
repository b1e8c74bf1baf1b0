package io.gatehouse.vendor.questionnaire;

import java.util.Objects;

/**
 * An answer to one question, with what it rests on.
 *
 * @param value one of the question's answers, {@code n/a}, or a text or date where the question asks for that;
 *     null where only evidence is known so far
 * @param evidence text or link; null for none
 * @param comment of who asks; null for none
 */
public record Answer(String question, String value, String evidence, String comment) {

    /** The question does not apply; it counts nothing. */
    public static final String NOT_APPLICABLE = "n/a";

    public Answer {
        Objects.requireNonNull(question, "question");
    }

    public boolean isGiven() {
        return value != null && !value.isBlank();
    }

    public boolean isNotApplicable() {
        return NOT_APPLICABLE.equals(value);
    }
}
