package io.gatehouse.pseudonym;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shape of tokens: {@code VENDOR_1}, and what models make of it ({@code Vendor 1}, {@code vendor-1},
 * {@code VENDOR\_1}, {@code VENDOR #1}). Marks around it are not of it; its number ends where no letter or digit
 * follows, other than the s of a genitive.
 */
final class TokenShape {

    private static final String PREFIX = "(?<prefix>(?iu:" + Arrays.stream(EntityKind.values()).map(EntityKind::prefix)
            .collect(Collectors.joining("|")) + ")[Xx]{0,8})";
    private static final String SPACE = "[\\s\\u00A0\\u200B]{0,2}";
    private static final String BEGIN = "(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}]_)";
    private static final String GAP = "(?<gap>" + SPACE + "(?:\\\\?[_\\-\\u2010-\\u2015\\u2212\\uFF3F]|#|[Nn][or]\\.)?" + SPACE + ")";
    private static final String NUMBER = "(?<number>[1-9]\\d{0,8})";
    private static final String END = "(?=s?(?![\\p{L}\\p{N}]))(?!s?_[\\p{L}\\p{N}])(?![.,]\\d)";
    private static final Pattern TOKEN = Pattern.compile(BEGIN + PREFIX + GAP + NUMBER + END);
    private static final Pattern NAMED = Pattern.compile(BEGIN + PREFIX + "[\\s\\u00A0_\\-:=#|\"']{0,4}" + NUMBER);
    private static final Pattern MARKED = Pattern.compile(BEGIN + "(?:" + PREFIX + "\\\\?_[\\p{L}\\p{N}_\\\\]+|\\p{Lu}{2,24}\\\\?_\\d{1,9}[\\p{L}\\p{N}_]*)");

    private TokenShape() {
    }

    static Stream<MatchResult> tokens(String text) {
        return TOKEN.matcher(text).results();
    }

    /** What a writer could write as a token, having read the text: also {@code machine: 7}. */
    static Stream<String> namedIn(String text) {
        return NAMED.matcher(text).results().map(TokenShape::meant);
    }

    /** Words with a token's underscore: those that begin as a token, and capitals before a number. */
    static Stream<MatchResult> marked(String text) {
        return MARKED.matcher(text).results();
    }

    /** The token that a match stands for. */
    static String meant(MatchResult match) {
        return match.group("prefix").toUpperCase(Locale.ROOT) + "_" + match.group("number");
    }

    /** Whether only a space or nothing parts word and number, as in ordinary language. */
    static boolean isUnmarked(MatchResult match) {
        return match.group("gap").isBlank();
    }

    /** "price 3" may be a token or a word before a number: without a capital or a mark nobody can tell. */
    static boolean isPlainSpeech(MatchResult match) {
        return isUnmarked(match) && !match.group("gap").isEmpty() && Character.isLowerCase(match.group("prefix").charAt(0));
    }

    /** A word in the spelling in which token-like words are compared. */
    static String plain(String word) {
        return word.replace("\\", "").toUpperCase(Locale.ROOT);
    }
}
