package io.gatehouse.pseudonym;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Pieces of one text made so that none overlaps another. */
final class Pieces {

    private Pieces() {
    }

    /**
     * Joins pieces that overlap into one, of the kind of the longest of them (of two equal ones, the first given), so
     * that no part of any of them stays behind.
     */
    static List<Found> joined(Collection<Found> pieces) {
        var sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingInt(Found::start).thenComparing(Comparator.comparingInt(Found::end).reversed()));
        var joined = new ArrayList<Found>();
        Found longest = null;
        for (var piece : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || piece.start() >= last.end()) {
                joined.add(piece);
                longest = piece;
            } else {
                longest = piece.length() > longest.length() ? piece : longest;
                joined.set(joined.size() - 1, new Found(last.start(), Math.max(last.end(), piece.end()), longest.kind()));
            }
        }
        return joined;
    }
}
