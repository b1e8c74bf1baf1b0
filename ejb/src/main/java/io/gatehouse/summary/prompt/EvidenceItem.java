package io.gatehouse.summary.prompt;

import io.gatehouse.shared.Label;
import java.util.List;

/**
 * A numbered piece of evidence, as a model may be shown it and a sentence may name it.
 *
 * @param number from 1, unique within an answer
 * @param source {@code s1}; several are joined by commas
 * @param title of the report
 * @param text a told fact, or an extract of rows in the form of {@link RowText}
 * @param label of what it rests on: the join, where that is several sources
 * @param usefulness higher is told of first and left out last
 */
public record EvidenceItem(int number, String source, String title, Kind kind, String text, Label label, int usefulness) {

    /** FACT: a sentence computed from rows. ROWS: some rows as they are. */
    public enum Kind {
        FACT, ROWS;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public EvidenceItem {
        if (number < 1) {
            throw new IllegalArgumentException("evidence is numbered from 1");
        }
    }

    /** The sources, one by one. */
    public List<String> sources() {
        return source.isEmpty() ? List.of() : List.of(source.split(","));
    }

    /** The same with another text: what is sent where words are replaced by pseudonyms. */
    public EvidenceItem withText(String text) {
        return new EvidenceItem(number, source, title, kind, text, label, usefulness);
    }

    /** The same under another title. */
    public EvidenceItem withTitle(String title) {
        return new EvidenceItem(number, source, title, kind, text, label, usefulness);
    }
}
