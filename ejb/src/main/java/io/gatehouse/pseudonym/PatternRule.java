package io.gatehouse.pseudonym;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a pattern matches and a check accepts. The piece is the group {@code it}, where the pattern has one.
 *
 * @param check of the piece's text, such as a check digit
 */
record PatternRule(EntityKind kind, Pattern pattern, Predicate<String> check) implements Rule {

    static PatternRule of(EntityKind kind, String pattern) {
        return of(kind, pattern, piece -> true);
    }

    static PatternRule of(EntityKind kind, String pattern, Predicate<String> check) {
        return new PatternRule(kind, Pattern.compile(pattern), check);
    }

    @Override
    public List<Found> find(String text) {
        var found = new ArrayList<Found>();
        var matcher = pattern.matcher(text);
        boolean named = pattern.namedGroups().containsKey("it");
        while (matcher.find()) {
            int start = named ? matcher.start("it") : matcher.start();
            int end = named ? matcher.end("it") : matcher.end();
            if (end > start && check.test(text.substring(start, end))) {
                found.add(new Found(start, end, kind));
            }
        }
        return found;
    }
}
