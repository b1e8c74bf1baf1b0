package io.gatehouse.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Stock of every part at the end of each month, and today. */
final class Warehouse {

    private final Dice dice = Dice.of("stock");
    private final Table stock = Table.named("stock", "stock_id", "stock_date", "plant", "material_id", "quantity",
            "minimum_quantity", "unit_value", "stock_value");

    Warehouse() {
        WorkCalendar.months().stream().map(WorkCalendar::lastDay)
                .forEach(day -> Material.ALL.forEach(material -> count(day, material)));
    }

    List<Table> tables() {
        return List.of(stock);
    }

    private void count(LocalDate day, Material material) {
        int minimum = material.group().quantity / 2;
        int quantity = dice.wholeAround(minimum * 2.6, 0.22);
        BigDecimal unit = PriceList.price(material, day);
        stock.add("ST-" + (1 + stock.rows().size()), day, material.plant(), material.id(), quantity, minimum, unit,
                unit.multiply(BigDecimal.valueOf(quantity)));
    }
}
