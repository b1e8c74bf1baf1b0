package io.gatehouse.demo;

import static io.gatehouse.demo.Dice.euros;

import java.time.LocalDate;
import java.util.List;

/** The work orders: finished (F) ones count, running (R) and planned (P) ones not yet, cancelled ones (X) never. */
final class WorkOrders {

    private static final double USUAL_SCRAP = 0.021;
    private static final List<String> REASONS = List.of("Dimension", "Surface", "Porosity", "Crack", "Burr");

    private final Dice dice = Dice.of("work_order");
    private final Table orders = Table.named("work_order", "work_order_id", "product_id", "plant", "machine_id",
            "tool_id", "released_on", "due_date", "finished_on", "status", "ordered_quantity", "produced_quantity",
            "scrapped_quantity", "material_cost", "labour_cost");
    private final Table scrap = Table.named("scrap", "scrap_id", "work_order_id", "scrapped_on", "reason",
            "quantity", "scrap_cost");

    WorkOrders() {
        WorkCalendar.workDays().forEach(this::day);
    }

    Table orders() {
        return orders;
    }

    Table scrap() {
        return scrap;
    }

    private void day(LocalDate day) {
        for (Machine machine : Machine.ALL) {
            double chance = (machine.isPress() ? 0.62 : 0.42) * WorkCalendar.season(day);
            if (dice.chance(chance)) {
                order(day, machine);
            }
        }
    }

    private void order(LocalDate released, Machine machine) {
        Product product = dice.pick(Product.of(machine.plant()), Product::weight);
        int quantity = dice.wholeAround(machine.isPress() ? 320 : 60, 0.2);
        LocalDate due = WorkCalendar.workDayFrom(released.plusDays(dice.between(3, 7)));
        int slip = dice.chance(0.13) ? dice.between(1, 5) : dice.between(-2, 0);
        LocalDate end = WorkCalendar.workDayFrom(due.plusDays(slip));
        String status = status(end);
        boolean finished = status.equals("F");
        int scrapped = finished ? dice.hits(quantity, rate(machine, end)) : 0;
        String id = "WO-" + (70001 + orders.rows().size());
        orders.add(id, product.id(), machine.plant(), machine.id(), machine.tool(finished ? end : released), released,
                due, finished ? end : null, status, quantity, finished ? quantity : 0, scrapped,
                euros(dice.around(quantity * product.price() * 0.02, 0.05)),
                euros(dice.around(quantity * product.price() * 0.008, 0.08)));
        scrap(id, machine, end, scrapped, product);
    }

    private String status(LocalDate end) {
        if (dice.chance(0.02)) {
            return "X";
        }
        boolean finished = !end.isAfter(DemoCompany.TODAY);
        return finished ? "F" : dice.chance(0.5) ? "R" : "P";
    }

    private static double rate(Machine machine, LocalDate day) {
        if (!machine.isWornPress()) {
            return machine.isPress() ? USUAL_SCRAP : USUAL_SCRAP / 3;
        }
        return day.isBefore(Stories.TOOL_CHANGE) ? Stories.SCRAP_BEFORE : Stories.SCRAP_AFTER;
    }

    /** What was scrapped in an order, by reason: one reason where it is little, two where it is much. */
    private void scrap(String order, Machine machine, LocalDate day, int scrapped, Product product) {
        boolean blunt = machine.isWornPress() && !day.isBefore(Stories.TOOL_CHANGE);
        String first = blunt ? "Burr" : dice.pick(REASONS);
        int rest = scrapped > 5 ? scrapped / 3 : 0;
        reason(order, day, first, scrapped - rest, product);
        reason(order, day, REASONS.get((REASONS.indexOf(first) + 1) % REASONS.size()), rest, product);
    }

    private void reason(String order, LocalDate day, String reason, int quantity, Product product) {
        if (quantity > 0) {
            scrap.add("S-" + (1 + scrap.rows().size()), order, day, reason, quantity,
                    euros(quantity * product.price() * 0.025));
        }
    }
}
