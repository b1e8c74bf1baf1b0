package io.gatehouse.summary.guard;

import io.gatehouse.summary.question.Stems;
import io.gatehouse.summary.telling.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Judges the words of a sentence: most must be words of the evidence, of the question or of telling; none may come from
 * free text alone; a name must stand in the evidence or in the question.
 */
final class Wording {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.:;!?–]\\s+|[(\"“„]\\s*)$");

    private static final Pattern INNER_NAME = Pattern.compile("(?<=[\\p{L}\\p{N},%)][ ,]{1,2})(\\p{Lu}[\\p{L}\\p{M}]*)");
    private static final Pattern GERMAN_NAME = Pattern.compile("(?iu:(?<!\\p{L})(?:in|bei|von|für|aus|nach|mit) )(\\p{Lu}[\\p{L}\\p{M}]*)");

    private final Set<String> known = new HashSet<>();
    private final Set<String> free = new HashSet<>();
    private final Set<String> askedNames = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Language language;

    Wording(Collection<Ground> all, String question, Language language) {
        this.language = language;
        all.forEach(ground -> {
            known.addAll(ground.stems());
            ground.freeTexts().forEach(text -> free.addAll(words(text)));
        });
        known.addAll(Stems.of(question));
        asked.addAll(Stems.of(question));
        names(question, language).forEach(askedNames::add);
    }

    Optional<Verdict.Removed> fault(Saying saying, List<Ground> cited) {
        int content = 0;
        int unknown = 0;
        boolean grounded = !saying.amounts().isEmpty() || !saying.days().isEmpty() || !saying.identifiers().isEmpty() || !saying.quotations().quoted().isEmpty();
        for (String word : words(saying.words())) {
            if (Lexicon.isFunction(word) || Units.of(word) != null) {
                continue;
            }
            content++;
            var stem = Stems.stem(Stems.plain(word));
            if (cited.stream().anyMatch(ground -> ground.stems().contains(stem))) {
                grounded = true;
            } else if (!Lexicon.tells(word) && cited.stream().anyMatch(ground -> isIn(ground.stems(), stem, word))) {
                grounded = true;
            } else if (!Lexicon.tells(word) && !isIn(known, stem, word)) {
                if (free.contains(word)) {
                    return Optional.of(new Verdict.Removed(Reason.UNATTRIBUTED_TEXT, word));
                }
                unknown++;
            }
        }
        var name = foreignName(saying.words()).or(() -> saying.amounts().isEmpty() ? Optional.empty() : nameOfQuestion(saying.words(), cited));
        if (name.isPresent()) {
            return Optional.of(new Verdict.Removed(Reason.NAME_NOT_FOUND, name.get()));
        }
        return !grounded || unknown * 5 > content * 2 ? Optional.of(new Verdict.Removed(Reason.NOT_SUPPORTED, "")) : Optional.empty();
    }

    /** A capitalised word within an English sentence that nobody knows; in German, two in a row. */
    private Optional<String> foreignName(String text) {
        var words = WORD.matcher(text);
        String before = null;
        int end = -2;
        while (words.find()) {
            var word = words.group();
            boolean strange = Character.isUpperCase(word.charAt(0)) && !isKnown(word) && word.length() > 1;
            boolean starts = SENTENCE_START.matcher(text.substring(0, words.start())).find();
            boolean follows = before != null && words.start() - end <= 1;
            if (strange && (language == Language.EN ? !starts || isFollowedByName(text, words.end()) : follows)) {
                return Optional.of(word);
            }
            before = strange ? word : null;
            end = words.end();
        }
        return Optional.empty();
    }

    /** A name of the question that the named evidence does not know: no number may be told of it. */
    private Optional<String> nameOfQuestion(String text, List<Ground> cited) {
        var inside = Set.copyOf(names(text, language));
        return WORD.matcher(text).results().map(MatchResult::group).filter(word -> Character.isUpperCase(word.charAt(0)) && isContent(word)).filter(word -> {
            var stem = stem(word);
            boolean isName = askedNames.contains(stem) || language == Language.EN && asked.contains(stem) && inside.contains(stem);
            return isName && cited.stream().noneMatch(ground -> isIn(ground.stems(), stem, word.toLowerCase(Locale.ROOT)));
        }).findFirst();
    }

    /** Capitalised words within a text; in German only right after a preposition without an article. */
    private static List<String> names(String text, Language language) {
        var pattern = language == Language.EN ? INNER_NAME : GERMAN_NAME;
        return pattern.matcher(text).results().map(match -> match.group(1)).filter(Wording::isContent).map(Wording::stem).toList();
    }

    private static boolean isContent(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return word.length() > 1 && !Lexicon.isFunction(lower) && !Lexicon.tells(lower) && Units.of(lower) == null;
    }

    private static String stem(String word) {
        return Stems.stem(Stems.plain(word));
    }

    private boolean isFollowedByName(String text, int end) {
        var next = WORD.matcher(text).region(end, text.length());
        return next.find() && next.start() - end <= 1 && Character.isUpperCase(next.group().charAt(0)) && !isKnown(next.group());
    }

    private boolean isKnown(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return Lexicon.isFunction(lower) || Lexicon.tells(lower) || Units.of(lower) != null || isIn(known, Stems.stem(Stems.plain(lower)), lower);
    }

    /** Alike, or a German compound of which one part is known. */
    private static boolean isIn(Set<String> stems, String stem, String word) {
        return stems.contains(stem) || stems.stream().anyMatch(one -> Stems.alike(one, stem)
                || one.length() >= 4 && stem.length() >= 4 && Math.abs(one.length() - stem.length()) <= 1 && (one.startsWith(stem) || stem.startsWith(one))
                || one.length() >= 5 && word.length() >= one.length() + 3 && (stem.startsWith(one) || stem.endsWith(one)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(match -> match.group().replace('’', '\'')).toList();
    }
}
