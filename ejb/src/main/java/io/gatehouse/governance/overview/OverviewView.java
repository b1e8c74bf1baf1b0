package io.gatehouse.governance.overview;

import java.time.LocalDate;
import java.util.List;

/** What waits for a reader; lists that they may not read are not there. */
public record OverviewView(LocalDate today, List<Item> items) {

    /**
     * One list.
     *
     * @param kind {@code staged requests releases assessments recertifications signals imports}
     * @param count how many of it wait for a decision
     * @param by the nearest day by which something of it must be decided, or null
     */
    public record Item(String kind, int count, LocalDate by) {
    }

    public OverviewView {
        items = List.copyOf(items);
    }
}
