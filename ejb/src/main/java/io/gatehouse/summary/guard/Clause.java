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
 * A part of a sentence with numbers or a course of its own.
 *
 * @param names stems of its capitalised words that are no words of telling
 * @param subjects stems of what it speaks of: neither words without content nor those of its course
 * @param things those of them that only evidence can bring in
 */
record Clause(String text, List<Amount> amounts, Course course, Set<String> names, Set<String> subjects, Set<String> things) {

    private static final Pattern HARD = Pattern.compile(";\\s+|(?<=[\\p{L}%)]{2})[.!?]\\s+(?=\\p{Lu})");
    private static final Pattern SOFT = Pattern.compile(",?\\s+(?:and|while|whereas|but|as|since|und|während|aber|weil|da)\\s+|,\\s+|(?<=\\p{L}):\\s+");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}\\p{L}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

    static List<Clause> of(String text, Language language) {
        var clauses = new ArrayList<Clause>();
        for (String part : HARD.split(text)) {
            var soft = SOFT.matcher(part);
            int start = 0;
            while (soft.find()) {
                var open = part.substring(start, soft.start());
                var rest = part.substring(soft.end());
                if (isCut(open, rest, soft.group())) {
                    clauses.add(clause(open, language));
                    start = soft.end();
                }
            }
            clauses.add(clause(part.substring(start), language));
        }
        return List.copyOf(clauses);
    }

    private static boolean isCut(String open, String rest, String sign) {
        var next = SOFT.split(rest, 2)[0];
        return hasNumber(open) && hasNumber(next) && !sign.startsWith(":") || Course.isIn(open) && Course.isIn(next);
    }

    private static Clause clause(String text, Language language) {
        var names = NAME.matcher(text).results().map(match -> match.group().toLowerCase(Locale.ROOT))
                .filter(word -> !Lexicon.isFunction(word) && !Lexicon.tells(word) && Units.of(word) == null)
                .map(word -> Stems.stem(Stems.plain(word))).collect(Collectors.toSet());
        var subjects = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(match -> match.group())
                .filter(word -> !Lexicon.isFunction(word) && !Course.isWord(word) && Units.of(word) == null).collect(Collectors.toSet());
        return new Clause(text, Amounts.of(text, language), Course.of(text), names, stems(subjects, word -> true),
                stems(subjects, word -> Lexicon.isThing(word) || !Lexicon.tells(word)));
    }

    private static Set<String> stems(Set<String> words, java.util.function.Predicate<String> which) {
        return words.stream().filter(which).map(word -> Stems.stem(Stems.plain(word))).collect(Collectors.toSet());
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

    /** How many of its subjects are among these words. */
    long sharedWith(Set<String> words) {
        return subjects.stream().filter(subject -> words.stream().anyMatch(word -> Stems.alike(subject, word))).count();
    }
}
