package io.gatehouse.summary.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words without their endings, in English and German alike: crude, the same for questions and for what they may mean. */
public final class Stems {

    private static final int LEAST = 4;
    /** The shortest head of a compound, and the shortest word before it. */
    private static final int HEAD = 5;
    private static final int MODIFIER = 3;
    private static final List<String> ENDINGS = List.of("'s", "ungen", "ies", "ing", "ers", "ed", "es", "en", "er", "em", "e", "s", "n", "y");

    private Stems() {
    }

    public static List<String> of(String text) {
        var stems = new ArrayList<String>();
        for (String word : plain(text).split("[^\\p{L}\\p{N}']+")) {
            if (!word.isEmpty()) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /** Lower case, without accents. */
    public static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
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
