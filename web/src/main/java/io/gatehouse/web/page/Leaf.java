package io.gatehouse.web.page;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A page of a long list, newest first.
 *
 * @param from place of its first line, from 0
 * @param more whether older ones follow
 */
public record Leaf<T>(int from, List<T> lines, boolean more) {

    public static final int SIZE = 50;

    /** @param reading takes the place of the first line and how many are wanted at most */
    public static <T> Leaf<T> of(int from, BiFunction<Integer, Integer, List<T>> reading) {
        int start = Math.max(0, from);
        var read = reading.apply(start, SIZE + 1);
        return new Leaf<>(start, List.copyOf(read.subList(0, Math.min(SIZE, read.size()))), read.size() > SIZE);
    }

    public int older() {
        return from + SIZE;
    }

    public int newer() {
        return Math.max(0, from - SIZE);
    }

    public boolean first() {
        return from == 0;
    }
}
