package io.gatehouse.summary.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what turns a statement round, however far from its verb, and judges it where nothing goes up or down. */
final class Negation {

    /** "Not only", "no more than" and their like deny nothing. */
    private static final String NONE = "(?!\\s+(?:only|just|merely|nur|lediglich|zuletzt|(?:more|less|fewer|later|earlier|other|mehr|weniger|später|höher|niedriger)\\s+(?:than|als))\\b)";
    private static final Pattern WORD = words("(?:not|cannot|no longer|no|nicht|nie)(?![\\p{L}])" + NONE + "|\\p{L}+n['’]t|never|hardly|scarcely|barely|nothing|none|nobody|neither|nor|nowhere"
            + "|far from|fail(?:s|ed)? to|(?:false|untrue|wrong|incorrect|unlikely) (?:that|to say)|niemals|kein(?:e|er|es|em|en)?|keineswegs|keinesfalls|keinerlei|mitnichten"
            + "|kaum|weder|nichts|niemand|nirgends|(?:falsch|unwahr|unwahrscheinlich), dass");
    /** Where a count itself is denied. */
    private static final Pattern NOT_ONE = words("none of|neither|not one of|weder|kein(?:e|er|es) (?:der|des|dieser|von)");
    private static final Pattern COUNT_DENIED = words("no|none|nothing|neither|kein(?:e|er|es|em|en)?|weder|nichts");
    /** How the house's facts say that something is not so, or that something is so alone. */
    private static final Pattern ABSENT = words("without|left out|excluded|missing|stops?|ends?|enden|endet|only|all|stayed|remained|unchanged|spread|above|below|one episode"
            + "|ohne|fehlen|fehlt|ausgenommen|nur|allein|blieb(?:en)?|unverändert|verteilt|über|unter|einzige\\p{L}*");
    /** Of the data and not of what they tell. */
    private static final Pattern OF_DATA = words("cover(?:ed|s)?|include[sd]?|available|known|recorded|mention(?:ed|s)?|contain(?:ed|s)?|counted|data|figures?|say|show|tell"
            + "|enthalten|enthält|bekannt|verfügbar|genannt|verzeichnet|gezählt|daten|zahlen|berücksichtigt|erfasst");
    private static final Pattern DENIED = Pattern.compile("(?iu)(?<![\\p{L}])(?:not|no|nicht|kein(?:e|er|es|em|en)?)\\s+(?:an?\\s+)?(\\p{L}{4,})");

    private Negation() {
    }

    static boolean in(CharSequence text) {
        return WORD.matcher(text).find();
    }

    /** A denial needs one in the named facts, or speaks of the data; what the facts deny is not told as if it were so. */
    static Optional<Verdict.Removed> fault(Saying saying, List<Ground> cited) {
        if (!cited.stream().allMatch(Ground::isFact)) {
            return Optional.empty();
        }
        var words = saying.words();
        var not = WORD.matcher(words);
        if (!not.find()) {
            return told(words, cited);
        }
        boolean counts = NOT_ONE.matcher(words).find();
        boolean supported = cited.stream().anyMatch(ground -> counts ? COUNT_DENIED.matcher(ground.bare()).find() || Course.isSteady(ground.bare())
                : in(ground.bare()) || ABSENT.matcher(ground.bare()).find());
        return supported || OF_DATA.matcher(words).find() && !counts || Course.of(words) != Course.NONE ? Optional.empty()
                : Optional.of(new Verdict.Removed(Reason.NEGATION_NOT_FOUND, not.group().strip()));
    }

    private static Optional<Verdict.Removed> told(String words, List<Ground> cited) {
        if (ABSENT.matcher(words).find()) {
            return Optional.empty();
        }
        for (Ground ground : cited) {
            var denied = DENIED.matcher(ground.bare());
            while (denied.find()) {
                var word = denied.group(1);
                if (!Lexicon.isFunction(word) && Course.of(word) == Course.NONE && words(Pattern.quote(word)).matcher(words).find() && !otherwise(word, ground, cited)) {
                    return Optional.of(new Verdict.Removed(Reason.NEGATION_NOT_FOUND, word));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a named fact has the word without its denial too. */
    private static boolean otherwise(String word, Ground denying, List<Ground> cited) {
        var pattern = words(Pattern.quote(word));
        return cited.stream().anyMatch(ground -> pattern.matcher(DENIED.matcher(ground.bare()).replaceAll(" ")).find());
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
