package io.gatehouse.policy;

import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.util.Objects;

/**
 * How a workflow uses vendors' models.
 *
 * @param excess what happens with evidence that exceeds the terms of the preferred provider
 * @param guard what happens to a sentence that its sources do not support
 * @param tokensPerDay bound for all calls of the workflow on one day; null for none
 * @param tokensPerPerson bound for those of one person on one day; null for none
 * @param question the least label of what people ask in it; never null
 */
public record ModelUse(Excess excess, Guard guard, Integer tokensPerDay, Integer tokensPerPerson, Label question) {

    /** What a question is where the file says nothing of it. */
    public static final Label QUESTION = Label.of(Level.INTERNAL);

    public static final ModelUse DEFAULT = new ModelUse(Excess.ROUTE, Guard.REMOVE, null, null);

    public ModelUse {
        Objects.requireNonNull(question, "question");
    }

    /** Where questions are internal. */
    public ModelUse(Excess excess, Guard guard, Integer tokensPerDay, Integer tokensPerPerson) {
        this(excess, guard, tokensPerDay, tokensPerPerson, QUESTION);
    }

    /** ROUTE: to a provider that may have all of it; LEAVE_OUT: what fits is sent; RELEASE: two people decide. */
    public enum Excess { ROUTE, LEAVE_OUT, RELEASE }

    /** REMOVE: the sentence is dropped; REVIEW: the whole answer waits for a person. */
    public enum Guard { REMOVE, REVIEW }
}
