package io.gatehouse.vendor.egress;

import java.time.LocalDate;
import java.util.List;

/**
 * What left the house on one day (UTC) to one vendor under one label.
 *
 * @param bytes of the bodies of all calls together
 */
public record Departure(LocalDate day, String vendor, String level, List<String> categories, int calls, long bytes) {

    public Departure {
        categories = List.copyOf(categories);
    }
}
