package io.gatehouse.web.portal;

import java.util.List;

/** A sentence with the cards of its sources. {@code kind}: fact, quote or generated. */
public record Told(String text, String kind, List<SourceCard> marks) {
    public Told {
        marks = List.copyOf(marks);
    }
}
