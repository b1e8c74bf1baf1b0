package io.gatehouse.summary.telling;

import java.util.List;

/**
 * What the built-in summarizer says of some tables.
 *
 * @param subject what was read: the reports and the period, in words
 * @param cited of each table, the rows that the told sentences rest on
 * @param chart or null
 * @param notices codes of what a reader should know besides
 */
public record Narration(String subject, List<Sentence> sentences, List<Cited> cited, Chart chart,
                        List<String> notices) {
    public Narration {
        sentences = List.copyOf(sentences);
        cited = List.copyOf(cited);
        notices = List.copyOf(notices);
    }

    /** All sentences as one text. */
    public String text() {
        return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }
}
