package io.gatehouse.summary.telling;

import java.util.List;
import java.util.SortedSet;

/**
 * What the built-in summarizer says of some tables.
 *
 * @param subject what was read: the reports and the period, in words
 * @param rows of each table, the rows that the told sentences rest on, from 0
 * @param chart or null
 */
public record Narration(String subject, List<Sentence> sentences, List<SortedSet<Integer>> rows, Chart chart) {
    public Narration {
        sentences = List.copyOf(sentences);
        rows = List.copyOf(rows);
    }

    /** All sentences as one text. */
    public String text() {
        return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }
}
