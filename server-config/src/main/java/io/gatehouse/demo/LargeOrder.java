package io.gatehouse.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A very large order that waits for approval and would spoil every figure if it counted. */
record LargeOrder(LocalDate day, String plant, PartGroup group, int quantity) {

    static final List<LargeOrder> ALL = List.of(
            new LargeOrder(LocalDate.of(2026, 3, 24), "Brno", PartGroup.MOTORS, 3200),
            new LargeOrder(LocalDate.of(2026, 5, 12), "Aachen", PartGroup.MOTORS, 4200),
            new LargeOrder(LocalDate.of(2026, 6, 9), "Aachen", PartGroup.ELECTRONICS, 9500));

    static Optional<LargeOrder> on(LocalDate day, String plant) {
        return ALL.stream().filter(large -> large.day().equals(day) && large.plant().equals(plant)).findFirst();
    }
}
