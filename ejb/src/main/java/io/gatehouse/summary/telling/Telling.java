package io.gatehouse.summary.telling;

import io.gatehouse.summary.facts.Brief;

/** How a summary is to be told. At most so many sentences; six where nobody says. */
public record Telling(Language language, int sentences, Brief brief) {

    public static final int SENTENCES = 6;

    public Telling {
        if (sentences < 1) {
            throw new IllegalArgumentException("a summary has at least one sentence");
        }
    }
}
