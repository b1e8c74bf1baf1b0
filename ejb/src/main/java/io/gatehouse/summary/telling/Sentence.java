package io.gatehouse.summary.telling;

import io.gatehouse.summary.facts.Figure;
import java.util.List;

/**
 * A sentence with what it rests on.
 *
 * @param sources {@code s1} is the first table that was given, and so on
 * @param kind {@code fact}; others come with other summarizers
 * @param fact the kind of fact, or null
 * @param figures every value that stands in it and that a reader could recompute
 */
public record Sentence(String text, List<String> sources, String kind, String fact, List<Figure> figures) {
    public Sentence {
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
    }
}
