package io.gatehouse.demo;

import static io.gatehouse.demo.Dice.euros;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The customer orders: open (O) and delivered (D) ones count, quotations (Q) not yet, cancelled ones (X) never. */
final class CustomerOrders {

    private static final double ORDERS_A_DAY = 7.4;
    private static final Map<LocalDate, String> LARGE_QUOTATIONS = Map.of(
            LocalDate.of(2026, 2, 25), "Chemie Lohfeld", LocalDate.of(2026, 5, 20), "Hellevik Energi",
            LocalDate.of(2026, 6, 4), "Waterschap Oudermeer");

    private final Dice dice = Dice.of("customer_order");
    private final Rota<Customer> customers = new Rota<>(dice, Customer.ALL, Customer::weight);
    private final Rota<String> plants = new Rota<>(dice, DemoCompany.PLANTS, plant -> 2);
    private final Table headers = Table.named("customer_order", "order_id", "customer_id", "territory", "plant",
            "order_date", "requested_date", "delivered_date", "status", "total_amount");
    private final Table lines = Table.named("customer_order_line", "order_id", "line_no", "product_id", "quantity",
            "discount_percent", "unit_price", "amount");

    CustomerOrders() {
        WorkCalendar.workDays().forEach(this::day);
    }

    Table headers() {
        return headers;
    }

    Table lines() {
        return lines;
    }

    static boolean counts(Table.Row order) {
        return order.text("status").equals("O") || order.text("status").equals("D");
    }

    private void day(LocalDate day) {
        for (int i = dice.events(ORDERS_A_DAY * WorkCalendar.season(day)); i > 0; i--) {
            String status = dice.chance(0.03) ? "X" : dice.chance(0.02) ? "Q" : "O";
            order(day, customers.next(), status, 1);
        }
        if (quietCustomerOrders(day)) {
            order(day, Customer.named(Stories.QUIET_CUSTOMER), "O", 2);
        }
        if (LARGE_QUOTATIONS.containsKey(day)) {
            order(day, Customer.named(LARGE_QUOTATIONS.get(day)), "Q", 24);
        }
    }

    private boolean quietCustomerOrders(LocalDate day) {
        boolean usualDay = day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY;
        return day.equals(Stories.LAST_ORDER)
                || usualDay && day.isBefore(Stories.LAST_ORDER) && dice.chance(0.85);
    }

    private void order(LocalDate day, Customer customer, String drawn, int size) {
        String plant = size > 2 ? "Aachen" : plants.next();
        List<Product> made = Product.of(plant);
        String id = "SO-" + (50001 + headers.rows().size());
        LocalDate requested = WorkCalendar.workDayFrom(day.plusDays(dice.between(14, 45)));
        int slip = dice.chance(0.12) ? dice.between(1, 10) : 0;
        LocalDate delivered = WorkCalendar.workDayFrom(requested.plusDays(slip));
        boolean done = drawn.equals("O") && !delivered.isAfter(DemoCompany.TODAY);
        int count = dice.between(2, 3);
        int first = dice.between(0, made.size() - 1);
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            Product product = made.get((first + i * 3) % made.size());
            int quantity = size * dice.wholeAround(1.6 + product.weight() / 4.0, 0.3);
            total = total.add(line(id, i + 1, product, quantity, day, customer));
        }
        headers.add(id, customer.id(), customer.territory(), plant, day, requested, done ? delivered : null,
                done ? "D" : drawn, total);
    }

    private BigDecimal line(String id, int number, Product product, int quantity, LocalDate day,
                            Customer customer) {
        double list = product.price() * (day.getYear() == 2026 ? 1.02 : 1);
        int discount = customer.discount();
        BigDecimal price = euros(list * (100 - discount) / 100);
        BigDecimal amount = price.multiply(BigDecimal.valueOf(quantity));
        lines.add(id, number, product.id(), quantity, discount, price, amount);
        return amount;
    }
}
