package io.gatehouse.summary.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a stream of pieces into whole sentences. How it was cut into pieces makes no difference. A sentence ends at the end of
 * a line, or after a full stop and its marks; it is known to have ended only when what follows has begun. For one stream and
 * one thread.
 */
public final class SentenceStream {

    /** Whoever writes longer without an end is not writing a sentence; it is dropped up to the next end. */
    public static final int LONGEST = 4_000;

    private static final Set<String> SHORT = Set.of("z.b", "d.h", "u.a", "i.d.r", "z.t", "o.ä", "bzw", "ca", "nr", "st", "dr", "mr", "mrs", "ms", "prof",
            "inc", "ltd", "co", "corp", "vs", "approx", "e.g", "i.e", "cf", "mio", "tsd", "mrd", "no", "nos", "art", "inkl", "exkl", "ggf", "usw", "etc", "evtl",
            "max", "min", "avg", "est", "jan", "feb", "apr", "aug", "sep", "sept", "oct", "okt", "nov", "dec", "dez", "str", "tel", "abb", "fig", "gem", "lt", "vgl", "sog", "zzgl", "abzgl");
    private static final Pattern MARKED = Pattern.compile("\\[\\s*\\d{1,4}(?:\\s*[,;]\\s*\\d{1,4})*\\s*]\\s*[.!?]*$");
    private static final Pattern STOPPED = Pattern.compile("([\\p{L}\\p{N}.]*)[.!?…]+[\"”“’»)]*$");
    private static final Pattern STOP_AND_MARKS = Pattern.compile("[.!?…][\"”“’»)]*(?:\\s*\\[[\\d\\s,;]+])+$|(?:\\[[\\d\\s,;]+]\\s*)+[.!?]+$");

    private static final String CLOSING = ".!?…\"”“’»)]";

    /** The end of a sentence is seen from so many characters. */
    private static final int TAIL = 200;

    private final StringBuilder current = new StringBuilder();
    private boolean dropping;
    private int dropped;
    private String cut;

    /** What is now known to be whole. */
    public List<String> add(String piece) {
        var sentences = new ArrayList<String>();
        for (int at = 0; at < piece.length(); at++) {
            char c = piece.charAt(at);
            if (!Character.isWhitespace(c) && ends(c)) {
                take(sentences);
            }
            append(c);
        }
        return sentences;
    }

    /** The end of the stream: the last sentence, if it is whole. */
    public List<String> end() {
        var sentences = new ArrayList<String>();
        var last = current.toString().strip();
        if (last.isEmpty() || dropping || MARKED.matcher(last).find() || last.equals(io.gatehouse.summary.prompt.PromptMaker.NOTHING) || isStopped(last, 'A')) {
            take(sentences);
        } else {
            cut = last;
            current.setLength(0);
        }
        return sentences;
    }

    /** What was cut off in mid-sentence at the end. */
    public Optional<String> cut() {
        return Optional.ofNullable(cut);
    }

    /** How many runs without an end were dropped. */
    public int dropped() {
        return dropped;
    }

    private void append(char c) {
        if (!dropping) {
            current.append(c);
            if (current.length() > LONGEST) {
                dropping = true;
                dropped++;
                current.setLength(0);
            }
        } else if (c == '\n') {
            dropping = false;
            current.setLength(0);
        }
    }

    private void take(List<String> sentences) {
        var sentence = current.toString().strip();
        current.setLength(0);
        if (!sentence.isEmpty() && !dropping) {
            sentences.add(sentence);
        }
        dropping = false;
    }

    /** Whether what is there is a sentence, now that this character follows. */
    private boolean ends(char next) {
        if (dropping || next == '[') {
            return false;
        }
        int end = current.length();
        while (end > 0 && Character.isWhitespace(current.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return false;
        }
        if (current.indexOf("\n", end) >= 0) {
            return true;
        }
        var said = current.substring(Math.max(0, end - TAIL), end);
        return CLOSING.indexOf(current.charAt(end - 1)) >= 0 && ends(said, next, end < current.length());
    }

    private static boolean ends(String said, char next, boolean parted) {
        return STOP_AND_MARKS.matcher(said).find() ? ".!?,;:)".indexOf(next) < 0 && (!Character.isLowerCase(next) || parted)
                : parted && isStopped(said, next);
    }

    private static boolean isStopped(String said, char next) {
        var stop = STOPPED.matcher(said);
        if (Character.isLowerCase(next) || !stop.find()) {
            return false;
        }
        var word = stop.group(1).toLowerCase(Locale.ROOT);
        boolean point = said.charAt(stop.end(1)) == '.';
        return !point || !SHORT.contains(word) && !word.matches("\\p{L}|(?:\\p{L}\\.)+\\p{L}?|\\d{1,2}");
    }
}
