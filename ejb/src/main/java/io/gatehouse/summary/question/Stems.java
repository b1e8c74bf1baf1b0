package io.gatehouse.summary.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without their endings, in English and German alike: crude, the same for questions and for what they may mean. */
public final class Stems {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final int LEAST = 4;
    /** The shortest head of a compound, and the shortest word before it. */
    private static final int HEAD = 5;
    private static final int MODIFIER = 3;
    private static final List<String> ENDINGS = List.of("'s", "ungen", "ies", "ing", "ers", "ed", "es", "en", "er", "em", "e", "s", "n", "y");

    private Stems() {
    }

    public static List<String> of(String text) {
        var stems = new ArrayList<String>();
        for (String word : BETWEEN_WORDS.split(plain(text))) {
            if (!word.isEmpty()) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /** Lower case, without accents. */
    public static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('’', '\'');
        return Normalizer.isNormalized(lower, Normalizer.Form.NFD) && lower.chars().allMatch(c -> c < 0x300) ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Plain, with single blanks for all that is neither letter nor digit. */
    static String words(String text) {
        return String.join(" ", BETWEEN.split(plain(text))).strip();
    }

    public static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= LEAST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /**
     * Whether two stems mean the same: equal, or one the beginning of the other and long enough; or the other is a compound
     * of which the one is the head, as in "Einkaufspreis".
     */
    public static boolean alike(String one, String other) {
        return one.equals(other) || one.length() >= HEAD && other.endsWith(one) && other.length() - one.length() >= MODIFIER || one.length() >= 5 && other.startsWith(one) && other.length() - one.length() <= 3
                || other.length() >= 5 && one.startsWith(other) && one.length() - other.length() <= 3;
    }
}
