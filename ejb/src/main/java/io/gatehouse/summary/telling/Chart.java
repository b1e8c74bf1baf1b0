package io.gatehouse.summary.telling;

import java.math.BigDecimal;
import java.util.List;

/**
 * A series that belongs to a summary: over time, or a ranking.
 *
 * @param kind {@code time} or {@code ranking}
 * @param unit unit or currency, or null
 */
public record Chart(String kind, String title, String unit, List<String> labels, List<BigDecimal> values) {
    public Chart {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
    }
}
