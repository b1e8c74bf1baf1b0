package io.gatehouse.vendor.model;

/**
 * A model's whole answer.
 *
 * @param finish how it ended
 * @param promptTokens as the provider counts them, else as we estimate them
 * @param call reference of the record of the call
 */
public record Completion(String text, Finish finish, int promptTokens, int answerTokens, String call) {

    /** CUT: ended by the bound for tokens; FILTERED: the provider's filter; REFUSED: the model says that it will not. */
    public enum Finish { STOPPED, CUT, FILTERED, REFUSED }
}
