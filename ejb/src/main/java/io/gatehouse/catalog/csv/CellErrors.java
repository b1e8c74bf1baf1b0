package io.gatehouse.catalog.csv;

import java.util.ArrayList;
import java.util.List;

/** Counts all errors and keeps the first of them. */
public final class CellErrors {

    /** How many are kept. */
    public static final int KEPT = 100;

    private final List<CellError> first = new ArrayList<>();
    private long total;

    void add(long row, String column, String code) {
        total++;
        if (first.size() < KEPT) {
            first.add(new CellError(row, column, code));
        }
    }

    public List<CellError> first() {
        return List.copyOf(first);
    }

    public long total() {
        return total;
    }
}
