package io.gatehouse.pseudonym;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as names are compared: without case, with one form of each letter (Unicode NFKC), of each space, dash and
 * apostrophe, without invisible characters; and for each of its characters the place it comes from.
 */
final class FoldedText {

    private static final int ASCII = 0x80;

    private final StringBuilder chars;
    private int[] starts;
    private int[] ends;

    private FoldedText(int size) {
        chars = new StringBuilder(size);
        starts = new int[size + 8];
        ends = new int[size + 8];
    }

    static FoldedText of(String text) {
        var folded = new FoldedText(text.length());
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            int next = c < ASCII && (at + 1 == text.length() || text.charAt(at + 1) < ASCII) ? at + 1 : clusterEnd(text, at);
            if (next == at + 1 && c < ASCII) {
                folded.add(Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c), at, next);
            } else {
                folded.cluster(text.substring(at, next), at, next);
            }
            at = next;
        }
        return folded;
    }

    /** The folded text of a name: without spaces around it. */
    static String fold(String name) {
        return of(name).chars.toString().strip();
    }

    int length() {
        return chars.length();
    }

    char at(int index) {
        return chars.charAt(index);
    }

    /** Where the character at an index begins in the text. */
    int start(int index) {
        return starts[index];
    }

    /** Where the character at an index ends in the text. */
    int end(int index) {
        return ends[index];
    }

    private static int clusterEnd(String text, int at) {
        int next = at + Character.charCount(text.codePointAt(at));
        while (next < text.length() && isMark(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        return next;
    }

    private static boolean isMark(int codePoint) {
        return codePoint >= 0x300 && (Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK);
    }

    private void cluster(String cluster, int start, int end) {
        var normal = Normalizer.normalize(cluster, Normalizer.Form.NFKC).replace("ß", "ss").replace("ẞ", "ss").replace('İ', 'i')
                .toLowerCase(Locale.ROOT).replace('ı', 'i').replace('ς', 'σ');
        for (char c : normal.toCharArray()) {
            plain(c, start, end);
        }
    }

    private void plain(char c, int start, int end) {
        switch (Character.getType(c)) {
            case Character.FORMAT -> { }
            case Character.DASH_PUNCTUATION -> add('-', start, end);
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> add(' ', start, end);
            default -> add(c == '’' || c == '‘' || c == '´' || c == 'ʼ' ? '\'' : c == '−' ? '-' : c, start, end);
        }
    }

    private void add(char c, int start, int end) {
        int size = chars.length();
        if (c == ' ' && size > 0 && chars.charAt(size - 1) == ' ') {
            ends[size - 1] = end;
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        chars.append(c);
        starts[size] = start;
        ends[size] = end;
    }
}
