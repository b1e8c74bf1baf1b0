package io.gatehouse.demo;

import static io.gatehouse.demo.Dice.euros;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Standard cost of each pump by month, and the postings. */
final class Finance {

    private final Table costs = Table.named("product_cost", "cost_id", "month_end", "product_id", "material_cost",
            "labour_cost", "overhead_cost", "total_cost");
    private final Postings postings;

    Finance(Purchasing purchasing, Sales sales, Production production, Staff staff) {
        WorkCalendar.months().forEach(this::costs);
        postings = new Postings();
        postings.revenue(sales.orders());
        postings.purchases(purchasing.orders());
        postings.scrap(production.workOrders(), production.scrap());
        postings.wages(staff.employees(), staff.payroll());
        postings.overheads();
    }

    List<Table> tables() {
        return List.of(costs, postings.table());
    }

    /** Castings are a part of the material in every pump, so their price shows in its cost. */
    private void costs(LocalDate month) {
        Dice dice = Dice.of("product_cost " + month);
        for (Product product : Product.ALL) {
            double castings = product.family().equals("Dosing") ? 0.04 : 0.11;
            double share = 0.36 + castings * Stories.priceFactor(month);
            BigDecimal material = euros(dice.around(product.price() * share, 0.004));
            BigDecimal labour = euros(dice.around(product.price() * 0.14, 0.004));
            BigDecimal overhead = euros(product.price() * 0.11);
            costs.add("PC-" + (1 + costs.rows().size()), WorkCalendar.lastDay(month), product.id(), material, labour,
                    overhead, material.add(labour).add(overhead));
        }
    }
}
