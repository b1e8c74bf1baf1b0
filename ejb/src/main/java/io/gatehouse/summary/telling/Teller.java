package io.gatehouse.summary.telling;

import io.gatehouse.summary.facts.Fact;
import io.gatehouse.summary.facts.Figure;
import io.gatehouse.summary.facts.Span;
import io.gatehouse.summary.facts.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a fact as a sentence. In a pattern, {@code {name:form}} stands for a term in a form, and a part in square
 * brackets is left out where a term of it is absent. Values of the data are put in as they are, and never read as a
 * pattern.
 */
final class Teller {

    private static final Pattern PART = Pattern.compile("\\[([^]]*)]|\\{(\\w+)(?::(\\w+))?}");

    private final Language language;
    private final Numbers numbers;
    private final Words words;

    /** A sentence and the figures that stand in it. */
    record Told(String text, List<Figure> figures) {
    }

    Teller(Language language) {
        this.language = language;
        this.numbers = new Numbers(language);
        this.words = new Words(language);
    }

    Told tell(Fact fact) {
        var figures = new ArrayList<Figure>();
        var text = fill(Phrases.of(language).pattern(fact.key()), fact, figures, false);
        return new Told(text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1), List.copyOf(figures));
    }

    /** Null where optional and a term is absent. */
    private String fill(String pattern, Fact fact, List<Figure> figures, boolean optional) {
        var text = new StringBuilder();
        var matcher = PART.matcher(pattern);
        int at = 0;
        while (matcher.find()) {
            text.append(pattern, at, matcher.start());
            at = matcher.end();
            if (matcher.group(1) != null) {
                var inner = new ArrayList<Figure>();
                var part = fill(matcher.group(1), fact, inner, true);
                if (part != null) {
                    text.append(part);
                    figures.addAll(inner);
                }
                continue;
            }
            var term = fact.terms().get(matcher.group(2));
            if (term == null && optional) {
                return null;
            }
            text.append(say(term, matcher.group(3) == null ? "" : matcher.group(3), fact, figures));
        }
        return text.append(pattern.substring(at)).toString();
    }

    private String say(Term term, String form, Fact fact, List<Figure> figures) {
        return switch (term) {
            case Figure figure -> {
                figures.add(figure);
                yield form.equals("bare") ? numbers.bare(figure) : numbers.tell(figure);
            }
            case Term.Counted counted -> counted(counted, form, figures);
            case Term.Word word -> word.text();
            case Term.Title title -> form.equals("low") ? words.low(title.text()) : form.equals("many")
                    ? words.many(title.text()) : title.text();
            case Term.Day day -> words.day(day.day(), form.equals("short") ? Integer.valueOf(day.day().getYear()) : null);
            case Term.Days days -> words.days(days.days());
            case Span span -> form.equals("in") ? words.in(span, knownYear(span, fact)) : words.name(span, knownYear(span, fact));
            case Term.Names names -> names(names, figures);
        };
    }

    private String counted(Term.Counted counted, String form, List<Figure> figures) {
        if (form.equals("noun")) {
            return counted.noun() == null ? Phrases.of(language).pattern("rows") : words.many(counted.noun());
        }
        figures.add(counted.figure());
        if (form.equals("bare")) {
            return numbers.bare(counted.figure());
        }
        if (counted.figure().unit() != null) {
            return numbers.tell(counted.figure());
        }
        boolean one = counted.figure().value().compareTo(BigDecimal.ONE) == 0;
        var noun = counted.noun() == null ? Phrases.of(language).pattern(one ? "row" : "rows")
                : one ? words.low(counted.noun()) : words.many(counted.noun());
        return numbers.bare(counted.figure()) + " " + noun;
    }

    private String names(Term.Names names, List<Figure> figures) {
        var items = new ArrayList<String>();
        for (int at = 0; at < names.names().size(); at++) {
            if (names.figures().isEmpty()) {
                items.add(names.names().get(at));
            } else {
                figures.add(names.figures().get(at));
                items.add(names.names().get(at) + " (" + numbers.tell(names.figures().get(at)) + ")");
            }
        }
        return words.list(items);
    }

    /** The year that the sentence names already: that of the told period, for the period that it is compared with. */
    private static Integer knownYear(Span span, Fact fact) {
        return fact.terms().get("period") instanceof Span told && fact.terms().get("base") == span
                ? Integer.valueOf(told.from().getYear()) : null;
    }
}
