package io.gatehouse.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Agreed prices: each vendor's list changes a little each January, the dear vendor's in three steps. */
final class PriceList {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private PriceList() {
    }

    /** A price that holds from this day on, and the one before it (null for the first). */
    record Entry(Material material, LocalDate validFrom, BigDecimal price, BigDecimal previous) {
    }

    static BigDecimal price(Material material, LocalDate day) {
        if (material.vendor().isDear()) {
            return Dice.euros(material.price() * Stories.priceFactor(day));
        }
        double yearly = 1 + Dice.of("rise " + material.vendor().name()).between(0, 25) / 1000.0;
        return Dice.euros(material.price() * (day.isBefore(NEW_YEAR) ? 1 : yearly));
    }

    static Stream<Entry> entries() {
        return Material.ALL.stream().flatMap(PriceList::entries);
    }

    private static Stream<Entry> entries(Material material) {
        List<LocalDate> changes = material.vendor().isDear()
                ? List.of(Stories.FIRST_RISE, Stories.SECOND_RISE, Stories.THIRD_RISE) : List.of(NEW_YEAR);
        Entry first = new Entry(material, WorkCalendar.START, price(material, WorkCalendar.START), null);
        return Stream.concat(Stream.of(first), changes.stream().map(day ->
                new Entry(material, day, price(material, day), price(material, day.minusDays(1)))));
    }
}
