package io.gatehouse.summary.guard;

import java.util.List;

/** What the guard says of a sentence. */
public sealed interface Verdict {

    /**
     * It stands.
     *
     * @param text without marks and markup
     * @param items numbers of the evidence that it names, in ascending order
     */
    record Passed(String text, List<Integer> items) implements Verdict {
        public Passed {
            items = List.copyOf(items);
        }
    }

    /**
     * It is not shown.
     *
     * @param detail what was not found, for whoever may read the evidence; never for a log
     */
    record Removed(Reason reason, String detail) implements Verdict {
    }
}
