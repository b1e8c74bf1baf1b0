package io.gatehouse.summary.telling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Rows of one table that sentences rest on.
 *
 * @param byFact rows from 0, for each sentence
 */
public record Cited(List<int[]> byFact) {

    public Cited {
        byFact = List.copyOf(byFact);
    }

    /** All of them in their order. */
    public int[] rows() {
        return rows(Integer.MAX_VALUE);
    }

    /** At most so many in their order: rows of the narrowest facts before those of broad ones. */
    public int[] rows(int most) {
        var narrowFirst = new ArrayList<>(byFact);
        narrowFirst.sort(Comparator.comparingInt(rows -> rows.length));
        var kept = new BitSet();
        int count = 0;
        for (int[] rows : narrowFirst) {
            for (int row : rows) {
                if (count < most && !kept.get(row)) {
                    kept.set(row);
                    count++;
                }
            }
        }
        return kept.stream().toArray();
    }

    /** How many there are. */
    public int count() {
        var all = new BitSet();
        byFact.forEach(rows -> {
            for (int row : rows) {
                all.set(row);
            }
        });
        return all.cardinality();
    }
}
