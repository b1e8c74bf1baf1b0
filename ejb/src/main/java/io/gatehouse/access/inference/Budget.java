package io.gatehouse.access.inference;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How much time is left, of a dataset's share and of the whole; nothing once somebody asked to stop. */
final class Budget {

    private final long end;
    private final long perDataset;
    private final BooleanSupplier stopped;
    private long endOfDataset;

    Budget(SearchLimits limits, BooleanSupplier stopped) {
        this.end = System.nanoTime() + limits.inAll().toNanos();
        this.perDataset = limits.perDataset().toNanos();
        this.stopped = stopped;
        nextDataset();
    }

    void nextDataset() {
        endOfDataset = System.nanoTime() + perDataset;
    }

    boolean isOver() {
        return stopped.getAsBoolean() || end - System.nanoTime() <= 0;
    }

    boolean isDatasetOver() {
        return endOfDataset - System.nanoTime() <= 0 || isOver();
    }

    int seconds() {
        long left = Math.min(end, endOfDataset) - System.nanoTime();
        return (int) Math.max(1, Duration.ofNanos(left).toSeconds());
    }
}
