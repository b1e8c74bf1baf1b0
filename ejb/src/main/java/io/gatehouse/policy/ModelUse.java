package io.gatehouse.policy;

/**
 * How a workflow uses vendors' models.
 *
 * @param excess what happens with evidence that exceeds the terms of the preferred provider
 * @param guard what happens to a sentence that its sources do not support
 * @param tokensPerDay bound for all calls of the workflow on one day; null for none
 * @param tokensPerPerson bound for those of one person on one day; null for none
 */
public record ModelUse(Excess excess, Guard guard, Integer tokensPerDay, Integer tokensPerPerson) {

    public static final ModelUse DEFAULT = new ModelUse(Excess.ROUTE, Guard.REMOVE, null, null);

    /** ROUTE: to a provider that may have all of it; LEAVE_OUT: what fits is sent; RELEASE: two people decide. */
    public enum Excess { ROUTE, LEAVE_OUT, RELEASE }

    /** REMOVE: the sentence is dropped; REVIEW: the whole answer waits for a person. */
    public enum Guard { REMOVE, REVIEW }
}
