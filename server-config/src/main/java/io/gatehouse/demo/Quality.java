package io.gatehouse.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Inspections of finished work orders: accepted (A), reworked (R) or rejected (J). */
final class Quality {

    private static final List<String> CHARACTERISTICS = List.of("Bore diameter", "Flatness", "Leak rate", "Balance");

    private final Dice dice = Dice.of("inspection");
    private final List<String> inspectors;
    private final Table inspections = Table.named("inspection", "inspection_id", "work_order_id", "product_id", "plant",
            "machine_id", "inspected_on", "characteristic", "sample_size", "defects", "verdict", "deviation_um",
            "inspector");

    Quality(Production production, Staff staff) {
        inspectors = staff.namesIn("Quality");
        production.workOrders().stream().filter(order -> order.text("status").equals("F")).forEach(this::inspect);
    }

    List<Table> tables() {
        return List.of(inspections);
    }

    private void inspect(Table.Row order) {
        LocalDate day = WorkCalendar.workDayFrom(order.date("finished_on").plusDays(dice.between(0, 1)));
        if (day.isAfter(DemoCompany.TODAY)) {
            return;
        }
        int sample = dice.pick(List.of(8, 13, 20));
        int defects = dice.hits(sample, 0.012);
        String verdict = defects == 0 ? "A" : defects == 1 ? "R" : "J";
        inspections.add("I-" + (1 + inspections.rows().size()), order.text("work_order_id"), order.text("product_id"),
                order.text("plant"), order.text("machine_id"), day, dice.pick(CHARACTERISTICS), sample, defects, verdict,
                BigDecimal.valueOf(Math.round(dice.around(62, 0.3)), 1), dice.pick(inspectors));
    }
}
