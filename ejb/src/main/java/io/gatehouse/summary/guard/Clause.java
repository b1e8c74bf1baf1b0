package io.gatehouse.summary.guard;

import io.gatehouse.summary.question.Stems;
import io.gatehouse.summary.telling.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a sentence with numbers of its own.
 *
 * @param direction 1 where it says that something goes up, -1 down, 0 neither or both; "not up" is -1
 * @param names stems of its capitalised words that are no words of telling
 */
record Clause(List<Amount> amounts, int direction, Set<String> names) {

    private static final Pattern HARD = Pattern.compile(";\\s+|(?<=[\\p{L}%)]{2})[.!?]\\s+(?=\\p{Lu})");
    private static final Pattern SOFT = Pattern.compile(",?\\s+(?:and|while|whereas|but|und|während|aber)\\s+|,\\s+");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}\\p{L}+");

    static List<Clause> of(String text, Language language) {
        var clauses = new ArrayList<Clause>();
        for (String part : HARD.split(text)) {
            var open = new StringBuilder();
            for (String piece : SOFT.split(part)) {
                if (!open.isEmpty() && hasNumber(open) && hasNumber(piece)) {
                    clauses.add(clause(open.toString(), language));
                    open.setLength(0);
                }
                open.append(open.isEmpty() ? "" : " ").append(piece);
            }
            clauses.add(clause(open.toString(), language));
        }
        return List.copyOf(clauses);
    }

    private static Clause clause(String text, Language language) {
        var names = NAME.matcher(text).results().map(match -> match.group().toLowerCase(Locale.ROOT))
                .filter(word -> !Lexicon.isFunction(word) && !Lexicon.tells(word) && Units.of(word) == null)
                .map(word -> Stems.stem(Stems.plain(word))).collect(Collectors.toSet());
        return new Clause(Amounts.of(text, language), Direction.of(text), names);
    }

    private static boolean hasNumber(CharSequence text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    boolean holds(Amount said) {
        return amounts.stream().anyMatch(number -> said.tells(number) && said.agrees(number));
    }

    /** Whether it has a name that is none of these words. */
    boolean namesMoreThan(Set<String> words) {
        return names.stream().anyMatch(name -> words.stream().noneMatch(word -> Stems.alike(name, word)));
    }

    boolean namesOneOf(Set<String> others) {
        return names.stream().anyMatch(name -> others.stream().anyMatch(other -> Stems.alike(name, other)));
    }
}
