package io.gatehouse.summary.guard;

import io.gatehouse.summary.question.Stems;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Judges words of cause: the named evidence must state a cause and hold what is told on either side of the word. */
final class Cause {

    private static final String LY = "(?:\\p{L}+ly\\s+)?";
    private static final Pattern WORD = words("because|due to|caused|causes|causing|owing to|as a result of|thanks to|driven " + LY + "by|led to|leads to|attribut(?:able|ed) to|triggered by"
            + "|stem(?:s|med)? from|result(?:s|ed)? (?:from|in)|consequently|therefore"
            + "|weil|wegen|aufgrund|auf grund|dank|führten? zu|verursacht(?:e|en)?|verursachen|zurückzuführen|infolge|ausgelöst durch|bedingt durch|deshalb|deswegen"
            + "|(?:liegt|liegen|lag|lagen) (?:\\p{L}+ )?an(?= (?!der (?:spitze|grenze)\\b|\\p{L}+ tage?n?\\b|\\d))|(?:geht|gehen|ging|gingen)\\s[^,;]*\\bauf\\s+\\p{L}[^,;]*\\bzurück");
    /** "Since" and "da" before a whole clause; a time is none. */
    private static final Pattern CONJUNCTION = Pattern.compile("(?iu)(?<![\\p{L}])since\\s+(?!then\\b|last\\b|late\\b|early\\b|mid\\b|the\\s+(?:start|beginning|end|first|second|third|fourth|last|previous)\\b)"
            + "(?:[\\p{L}\\p{N}]+\\s+){1,6}?(?:is|was|were|are|did|does|has|had|rose|fell|stayed|reached|grew|increased|decreased|remained)(?!\\p{L})|(?:^|,\\s+)da\\s+(?!s\\b)(?=[^,]*\\p{L})");
    /** How the house's own facts say it. */
    private static final Pattern EXPLAINED = words("is all|ist allein|explains?|explained|erklärt|erklären");
    /** Why a figure is not in the figures is told by the house itself. */
    private static final Pattern LEFT_OUT = words("left out|not counted|the data stop|nicht gezählt|die daten enden");
    private static final Pattern OF_DATA = words("counted|left out|excluded?|included?|incomplete|complete|whole|vollständig|unvollständig|gezählt|enthalten|berücksichtigt|ausgenommen");
    private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

    private Cause() {
    }

    static Optional<Verdict.Removed> fault(Saying saying, List<Ground> cited) {
        var words = saying.words();
        var strong = WORD.matcher(words);
        var weak = CONJUNCTION.matcher(words);
        if (!strong.find() && !weak.find()) {
            return Optional.empty();
        }
        boolean ofData = OF_DATA.matcher(words).find();
        var sides = sides(words, strong.reset().find() ? strong : weak);
        boolean stated = cited.stream().filter(ground -> WORD.matcher(ground.bare()).find() || EXPLAINED.matcher(ground.bare()).find()
                || ofData && LEFT_OUT.matcher(ground.bare()).find()).anyMatch(ground -> sides.stream().allMatch(side -> touches(side, ground)));
        return stated && holds(sides, cited) ? Optional.empty()
                : Optional.of(new Verdict.Removed(Reason.CAUSE_NOT_FOUND, strong.reset().find() ? strong.group() : weak.group().strip()));
    }

    /** What is told before the word and after it; where it comes first, before and after the next comma. */
    private static List<List<String>> sides(String words, MatchResult word) {
        var before = tokens(words.substring(0, word.start()));
        var after = words.substring(word.end());
        int comma = after.indexOf(',');
        var sides = !before.isEmpty() ? List.of(before, tokens(after))
                : comma < 0 ? List.of(tokens(after)) : List.of(tokens(after.substring(0, comma)), tokens(after.substring(comma)));
        return sides.stream().filter(side -> !side.isEmpty()).toList();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(WORD.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                .filter(token -> !Lexicon.isFunction(token) && Units.of(token) == null).toList();
    }

    /** Whether the item that states a cause speaks of this side: of its things, where it has any. */
    private static boolean touches(List<String> side, Ground ground) {
        var subjects = side.stream().filter(token -> !Course.isWord(token)).toList();
        var stems = Set.copyOf(Stems.of(ground.bare()));
        return subjects.isEmpty() || subjects.stream().anyMatch(token -> isIn(stems, token));
    }

    /** Every thing that either side speaks of stands in the evidence; of other words with content, two in three do. */
    private static boolean holds(List<List<String>> sides, List<Ground> cited) {
        var stems = new HashSet<String>();
        cited.forEach(ground -> stems.addAll(ground.stems()));
        var content = sides.stream().flatMap(List::stream).filter(token -> !Course.isWord(token) && (Lexicon.isThing(token) || !Lexicon.tells(token))).toList();
        var missing = content.stream().filter(token -> !isIn(stems, token)).toList();
        return missing.stream().noneMatch(Lexicon::isThing) && missing.size() * 3 <= content.size();
    }

    private static boolean isIn(Set<String> stems, String token) {
        var stem = Stems.stem(Stems.plain(token));
        return stems.stream().anyMatch(one -> Stems.alike(one, stem));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
