package io.gatehouse.demo;

import java.time.LocalDate;
import java.util.List;

/** Machines, the monthly production plan, work orders and what was scrapped in them. */
final class Production {

    private final Table machines = Table.named("machine", "machine_id", "machine_name", "kind", "plant", "built_in");
    private final Table plan = Table.named("production_plan", "plan_id", "month_end", "plant", "product_id",
            "planned_quantity", "produced_quantity", "capacity_hours");
    private final WorkOrders orders = new WorkOrders();

    Production() {
        Machine.ALL.forEach(each ->
                machines.add(each.id(), each.name(), each.kind(), each.plant(), each.builtIn()));
        WorkCalendar.months().forEach(this::month);
    }

    List<Table> tables() {
        return List.of(machines, plan, orders.orders(), orders.scrap());
    }

    Table workOrders() {
        return orders.orders();
    }

    Table scrap() {
        return orders.scrap();
    }

    private void month(LocalDate month) {
        Dice dice = Dice.of("production_plan " + month);
        double done = workDays(month, DemoCompany.TODAY) / workDays(month, LocalDate.MAX);
        for (Product product : Product.ALL) {
            int planned = dice.wholeAround(6.5 * product.weight() * WorkCalendar.season(month), 0.08);
            int produced = (int) Math.round(dice.around(planned * 0.97, 0.04) * done);
            plan.add("PL-" + (1 + plan.rows().size()), WorkCalendar.lastDay(month), product.plant(), product.id(),
                    planned, produced, Dice.euros(planned * (1.2 + product.price() / 4000)));
        }
    }

    private static double workDays(LocalDate month, LocalDate last) {
        return month.datesUntil(month.plusMonths(1))
                .filter(day -> WorkCalendar.isWorkDay(day) && !day.isAfter(last)).count();
    }
}
