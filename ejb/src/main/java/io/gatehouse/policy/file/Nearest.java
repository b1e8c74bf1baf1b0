package io.gatehouse.policy.file;

import java.util.Collection;
import java.util.Comparator;

/** "Did you mean": the nearest known word, by Levenshtein distance. */
final class Nearest {

    private static final int FARTHEST = 2;

    private Nearest() {
    }

    /** The end of a sentence: a full stop, with the nearest word before it where there is one near enough. */
    static String hint(String word, Collection<String> known) {
        if (word.length() > 64 || known.size() > 500) {
            return ".";
        }
        return known.stream().filter(k -> distance(word, k) <= Math.min(FARTHEST, k.length() / 2))
                .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(Comparator.naturalOrder()))
                .map(k -> "; did you mean \"" + k + "\"?").orElse(".");
    }

    static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var up = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1,
                        diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = up;
            }
        }
        return row[b.length()];
    }
}
