package io.gatehouse.leaktest.view;

/** A row condition has a form that this reading does not know: no verdict can rest on it. */
public final class UnreadableConditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableConditionException(String why) {
        super(why);
    }
}
