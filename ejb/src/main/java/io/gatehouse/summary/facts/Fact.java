package io.gatehouse.summary.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the rows say, with the rows it rests on. A fact has no words: its key names the sentence patterns.
 *
 * @param kind stable code of the kind of fact
 * @param weight how much it tells its reader, 0 to 100
 * @param key of the sentence pattern
 * @param terms what stands for the names in the pattern
 * @param rests the rows it rests on
 * @param about the member or column that it is about, so that one matter is told once; may be null
 * @param finding whether it claims something unusual, rather than describing
 */
public record Fact(String kind, Part part, int weight, String key, Map<String, Term> terms, Filter rests, String about,
                   boolean finding) {

    /** The order of telling. */
    public enum Part { VERDICT, EXPLANATION, EXCEPTION, LIMIT }

    public Fact {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /** The exact values in it. */
    public List<Figure> figures() {
        return terms.values().stream().flatMap(term -> switch (term) {
            case Figure figure -> java.util.stream.Stream.of(figure);
            case Term.Counted counted -> java.util.stream.Stream.of(counted.figure());
            case Term.Names names -> names.figures().stream();
            default -> java.util.stream.Stream.<Figure>empty();
        }).toList();
    }

    static Builder of(String kind, Part part, String key) {
        return new Builder(kind, part, key);
    }

    /** Puts a fact together. */
    static final class Builder {
        private final String kind;
        private final Part part;
        private String key;
        private final Map<String, Term> terms = new LinkedHashMap<>();
        private int weight;
        private Filter rests = Filter.ALL;
        private String about;
        private boolean finding;

        private Builder(String kind, Part part, String key) {
            this.kind = kind;
            this.part = part;
            this.key = key;
        }

        Builder keyed(String pattern) {
            key = pattern;
            return this;
        }

        Builder weighing(int points) {
            weight = Math.max(0, Math.min(100, points));
            return this;
        }

        Builder with(String name, Term term) {
            terms.put(name, term);
            return this;
        }

        Builder on(Filter rows) {
            rests = rows;
            return this;
        }

        Builder about(String whom) {
            about = whom;
            return this;
        }

        Builder finding() {
            finding = true;
            return this;
        }

        Fact build() {
            return new Fact(kind, part, weight, key, terms, rests, about, finding);
        }
    }
}
