package io.gatehouse.demo;

import static io.gatehouse.demo.Dice.euros;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers, pumps, customer orders with their lines, and what was forecast for each month. */
final class Sales {

    private final Table customers = Table.named("customer", "customer_id", "customer_name", "territory", "industry",
            "contact_name", "credit_limit");
    private final Table products = Table.named("product", "product_id", "product_name", "family", "plant",
            "list_price");
    private final Table forecasts = Table.named("demand_forecast", "forecast_id", "month_end", "territory", "product_id",
            "forecast_quantity", "ordered_quantity");
    private final CustomerOrders orders = new CustomerOrders();

    Sales() {
        Customer.ALL.forEach(this::customer);
        Product.ALL.forEach(each ->
                products.add(each.id(), each.name(), each.family(), each.plant(), euros(each.price())));
        forecast();
    }

    List<Table> tables() {
        return List.of(customers, products, orders.headers(), orders.lines(), forecasts);
    }

    Table orders() {
        return orders.headers();
    }

    private void customer(Customer customer) {
        Dice dice = Dice.of("customer " + customer.name());
        customers.add(customer.id(), customer.name(), customer.territory(), customer.industry(),
                People.name(dice), euros(dice.between(4, 60) * 5000));
    }

    /** Forecasts follow what was ordered in that month, a whole month's worth of it where the month is not over. */
    private void forecast() {
        Map<String, Integer> ordered = orderedByMonth();
        Dice dice = Dice.of("demand_forecast");
        for (LocalDate month : WorkCalendar.months()) {
            for (String territory : DemoCompany.TERRITORIES) {
                for (Product product : Product.ALL) {
                    String key = month + territory + product.id();
                    double usual = 1.08 * product.weight() * WorkCalendar.season(month);
                    forecasts.add("D-" + (1 + forecasts.rows().size()), WorkCalendar.lastDay(month), territory,
                            product.id(), dice.wholeAround(usual, 0.12), ordered.getOrDefault(key, 0));
                }
            }
        }
    }

    private Map<String, Integer> orderedByMonth() {
        Map<String, Table.Row> headers = new HashMap<>();
        orders.headers().stream().filter(CustomerOrders::counts)
                .forEach(row -> headers.put(row.text("order_id"), row));
        Map<String, Integer> ordered = new HashMap<>();
        orders.lines().stream().filter(line -> headers.containsKey(line.text("order_id"))).forEach(line -> {
            Table.Row header = headers.get(line.text("order_id"));
            String key = WorkCalendar.month(header.date("order_date")) + header.text("territory")
                    + line.text("product_id");
            ordered.merge(key, line.count("quantity"), Integer::sum);
        });
        return ordered;
    }
}
