package io.gatehouse.access.inference;

import java.time.Duration;

/**
 * What a search may cost and what it takes for a match.
 *
 * @param perDataset time for the computations of one dataset's fields
 * @param inAll time for the whole search
 * @param fits the least part of the reached rows on which a computation must be right
 */
public record SearchLimits(Duration perDataset, Duration inAll, double fits) {

    /** A match must hold for at least this many rows, and give at least ten different values: less is chance. */
    static final int LEAST_ROWS = 20;
    static final int LEAST_VALUES = 10;
    /** A group of rows names a value only where it holds few different ones, on average. */
    static final double MOST_CHOICES = 3;
    /** Distinct values of a column that are looked at. */
    static final int MOST_VALUES = 200_000;
    static final int SAMPLE = 400;
    static final int MOST_COLUMNS = 24;
}
