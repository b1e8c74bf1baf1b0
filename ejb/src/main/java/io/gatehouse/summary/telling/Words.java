package io.gatehouse.summary.telling;

import io.gatehouse.summary.facts.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days, periods, lists and plurals in a language. */
public final class Words {

    private final Language language;
    private final Phrases phrases;

    public Words(Language language) {
        this.language = language;
        this.phrases = Phrases.of(language);
    }

    /** A day; without its year where the sentence has it already. */
    String day(LocalDate day, Integer knownYear) {
        boolean known = knownYear != null && knownYear == day.getYear();
        var pattern = language == Language.DE ? known ? "d. MMMM" : "d. MMMM yyyy" : known ? "d MMMM" : "d MMMM yyyy";
        return day.format(DateTimeFormatter.ofPattern(pattern, language.locale()));
    }

    /** A period as a name: "the second quarter of 2014", "May 2026". */
    public String name(Span span, Integer knownYear) {
        return period(span, "name", knownYear);
    }

    /** A period as an adverb: "in the second quarter of 2014", "im Mai 2026". */
    public String in(Span span, Integer knownYear) {
        return period(span, "in", knownYear);
    }

    private String period(Span span, String form, Integer knownYear) {
        boolean known = knownYear != null && knownYear == span.from().getYear() && span.unit() != Span.Unit.YEAR
                && span.from().getYear() == span.to().getYear();
        var pattern = phrases.pattern("span." + span.unit().name().toLowerCase(java.util.Locale.ROOT) + "." + form + (known ? ".short" : ""));
        return pattern.replace("{ordinal}", phrases.pattern("ordinal." + ((span.from().getMonthValue() + 2) / 3)))
                .replace("{month}", span.from().format(DateTimeFormatter.ofPattern("LLLL", language.locale())))
                .replace("{year}", String.valueOf(span.from().getYear()))
                .replace("{from}", day(span.from(), known || span.from().getYear() == span.to().getYear()
                        ? Integer.valueOf(span.from().getYear()) : null))
                .replace("{day}", day(span.from(), knownYear)).replace("{to}", day(span.to(), knownYear));
    }

    /** "a", "a and b", "a, b and c". */
    public String list(List<String> items) {
        return items.isEmpty() ? "" : items.size() == 1 ? items.getFirst()
                : String.join(", ", items.subList(0, items.size() - 1)) + " " + phrases.pattern("and") + " " + items.getLast();
    }

    /** Days as a list, the year told once where all share it. */
    String days(List<LocalDate> days) {
        return list(java.util.stream.IntStream.range(0, days.size()).mapToObj(at -> {
            boolean last = at == days.size() - 1 || days.get(at + 1).getYear() != days.get(at).getYear();
            return day(days.get(at), last ? null : Integer.valueOf(days.get(at).getYear()));
        }).toList());
    }

    /** A title within a sentence. */
    String low(String title) {
        return language == Language.DE ? title : Numbers.lower(title, language.locale());
    }

    /** Many of what the title names one of. */
    String many(String title) {
        return language == Language.DE ? title : plural(low(title));
    }

    private static String plural(String noun) {
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun
                : noun.endsWith("ss") || noun.endsWith("x") || noun.endsWith("ch") ? noun + "es"
                : noun.endsWith("y") && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0
                ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
