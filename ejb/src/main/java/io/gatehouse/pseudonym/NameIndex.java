package io.gatehouse.pseudonym;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/**
 * Finds names of a list in a text, all of them, without regard to case, as whole words. The folded names lie sorted in
 * an array; from each beginning of a word, the range of names that still agree is narrowed character by character, so
 * that the time hardly grows with the number of names.
 */
final class NameIndex implements Rule {

    private final String[] names;
    private final EntityKind[] kinds;

    NameIndex(Collection<KnownName> known) {
        var byName = new HashMap<String, EntityKind>(known.size() * 2);
        for (var name : known) {
            var folded = FoldedText.fold(name.text());
            if (!folded.isEmpty()) {
                byName.putIfAbsent(folded, name.kind());
                byName.putIfAbsent(withoutUmlauts(folded), name.kind());
            }
        }
        names = byName.keySet().toArray(String[]::new);
        Arrays.sort(names);
        kinds = Arrays.stream(names).map(byName::get).toArray(EntityKind[]::new);
    }

    /** How old systems and English keyboards write a German name. */
    private static String withoutUmlauts(String folded) {
        return folded.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    }

    /** At each beginning of a word, the longest name; names that begin inside another are among them. */
    @Override
    public List<Found> find(String text) {
        var found = new ArrayList<Found>();
        if (names.length == 0) {
            return found;
        }
        var folded = FoldedText.of(text);
        for (int at = 0; at < folded.length(); at++) {
            if (Words.canBegin(folded, at)) {
                longest(folded, at, found);
            }
        }
        return found;
    }

    private void longest(FoldedText text, int begin, List<Found> found) {
        int low = 0;
        int high = names.length;
        int best = -1;
        int bestEnd = -1;
        for (int depth = 0; begin + depth < text.length(); depth++) {
            char c = text.at(begin + depth);
            low = first(low, high, depth, c);
            high = first(low, high, depth, (char) (c + 1));
            if (low == high) {
                break;
            }
            if (names[low].length() == depth + 1 && Words.canEnd(text, begin + depth)) {
                best = low;
                bestEnd = begin + depth;
            }
        }
        if (best >= 0) {
            found.add(new Found(text.start(begin), text.end(bestEnd), kinds[best]));
        }
    }

    /** First name in the range whose character at the depth is not below another; a shorter name is below every one. */
    private int first(int low, int high, int depth, char c) {
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names[middle].length() <= depth || names[middle].charAt(depth) < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
