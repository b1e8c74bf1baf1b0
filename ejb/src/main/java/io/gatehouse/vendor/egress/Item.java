package io.gatehouse.vendor.egress;

import io.gatehouse.shared.Label;

/**
 * A piece of evidence that somebody would like to send, or what they ask.
 *
 * @param number its number in the prompt, from 1; {@link #QUESTION} is the question's
 * @param label of what it rests on
 */
public record Item(int number, Label label) {

    /** The number of the question, which is no evidence. */
    public static final int QUESTION = 0;

    boolean isQuestion() {
        return number == QUESTION;
    }
}
