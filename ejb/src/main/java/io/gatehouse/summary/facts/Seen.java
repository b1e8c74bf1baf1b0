package io.gatehouse.summary.facts;

import io.gatehouse.query.ResultTable;
import java.math.BigDecimal;
import java.util.HashSet;

/** What the visible values of a column look like. */
record Seen(int rows, int distinct, boolean isFlag, boolean isWholeNumbers, boolean isSequence, boolean isShort) {

    private static final int ENOUGH = 20;

    /** Of a column whose role is said, only whether it is a flag. */
    static Seen flag(ResultTable table, int column) {
        boolean zero = false;
        int rows = 0;
        for (var row : table.rows()) {
            var value = row.get(column);
            if (value instanceof BigDecimal number && (number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0)) {
                zero |= number.signum() == 0;
                rows++;
            } else if (value instanceof Boolean) {
                zero = true;
                rows++;
            } else if (value != null) {
                return new Seen(rows, 0, false, false, false, false);
            }
        }
        return new Seen(rows, 0, rows > 0 && zero, false, false, false);
    }

    static Seen of(ResultTable table, int column) {
        var different = new HashSet<Object>();
        int rows = 0;
        long length = 0;
        boolean flag = true;
        boolean zero = false;
        boolean whole = true;
        BigDecimal low = null;
        BigDecimal high = null;
        for (var row : table.rows()) {
            var value = row.get(column);
            if (value == null) {
                continue;
            }
            rows++;
            different.add(value);
            length += value instanceof String text ? text.length() : 0;
            if (value instanceof BigDecimal number) {
                zero |= number.signum() == 0;
                flag &= number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0;
                whole &= number.stripTrailingZeros().scale() <= 0;
                low = low == null ? number : low.min(number);
                high = high == null ? number : high.max(number);
            } else {
                whole = false;
                flag &= value instanceof Boolean;
                zero = true;
            }
        }
        boolean sequence = whole && rows >= ENOUGH && different.size() == rows
                && high.subtract(low).compareTo(BigDecimal.valueOf(rows * 2L)) <= 0;
        return new Seen(rows, different.size(), rows > 0 && flag && zero, whole && rows > 0, sequence,
                rows == 0 || length <= 24L * rows);
    }

    boolean repeats() {
        return distinct <= 12 || distinct * 2 <= rows;
    }
}
