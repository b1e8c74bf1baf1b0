package io.gatehouse.pseudonym;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A word, a number or a mark of a text. */
record Word(int start, int end, String text) {

    private static final Pattern WORD = Pattern.compile("['’][sS](?![\\p{L}])|[\\p{L}][\\p{L}\\p{M}\\p{N}]*(?:['’´`-](?![sS](?![\\p{L}]))[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*|[\\p{N}][\\p{N}\\p{L}.,:/-]*|\\n|[^\\s\\p{L}\\p{N}]");

    /** The words of a text, with line ends as words of their own. */
    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.start(), matcher.end(), matcher.group()));
        }
        return words;
    }

    /** Of letters alone: what holds a digit is a number or a code. */
    boolean isLetters() {
        return Character.isLetter(text.charAt(0)) && text.chars().noneMatch(Character::isDigit);
    }

    boolean isCapital() {
        return Character.isUpperCase(text.charAt(0)) || Character.isTitleCase(text.charAt(0));
    }

    /** Two to four capitals, such as VII, TV and LH. */
    boolean isAbbreviation() {
        return text.length() >= 2 && text.length() <= 4 && text.chars().allMatch(Character::isUpperCase);
    }

    boolean isInitial() {
        return text.length() == 1 && isCapital();
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean isLineEnd() {
        return text.equals("\n");
    }
}
