package io.gatehouse.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The purchase orders: some on every working day at every plant. */
final class PurchaseOrders {

    private static final double USUAL_LOT = 0.78;
    private static final double SMALL_LOT = 0.48;
    private static final double REJECT_CHANCE = 0.004;

    private final Dice dice = Dice.of("purchase_order");
    private final Rota<Vendor> vendors = new Rota<>(dice, Vendor.ALL, Vendor::weight);
    private final Map<Vendor, Integer> ordered = new HashMap<>();
    private final Table headers = Table.named("purchase_order", "order_id", "vendor_id", "plant", "order_date",
            "status", "buyer", "total_amount");
    private final Table lines = Table.named("purchase_order_line", "order_id", "line_no", "material_id",
            "ordered_quantity", "received_quantity", "rejected_quantity", "promised_date", "confirmed_date",
            "received_date", "lead_time_days", "days_late", "unit_price", "amount");

    PurchaseOrders() {
        WorkCalendar.workDays().forEach(this::day);
    }

    Table headers() {
        return headers;
    }

    Table lines() {
        return lines;
    }

    private void day(LocalDate day) {
        for (String plant : DemoCompany.PLANTS) {
            double busy = WorkCalendar.season(day) * (plant.equals("Aachen") ? 2.3 : 1.8);
            for (int i = dice.events(busy); i > 0; i--) {
                order(day, plant, OrderState.of(dice, day));
            }
            LargeOrder.on(day, plant).ifPresent(large -> large(day, plant, large));
        }
    }

    private void order(LocalDate day, String plant, OrderState drawn) {
        Vendor vendor = vendors.next();
        List<Material> offered = Material.of(vendor);
        int count = vendor.isDear() ? offered.size() : dice.between(2, 3);
        int first = ordered.merge(vendor, count, Integer::sum) - count;
        String id = nextId();
        Delivery delivery = Delivery.of(dice, vendor, day, drawn);
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            Material material = offered.get((first + i) % offered.size());
            double lot = vendor.isDear() ? SMALL_LOT : USUAL_LOT;
            double usual = lot * material.group().quantity * WorkCalendar.season(day);
            total = total.add(line(id, i + 1, material, day, dice.wholeAround(usual, 0.2), delivery));
        }
        headers.add(id, vendor.id(), plant, day, delivery.state().code, buyer(plant), total);
    }

    private void large(LocalDate day, String plant, LargeOrder large) {
        Material material = Material.ALL.stream().filter(each -> each.group() == large.group())
                .filter(each -> !each.vendor().isDear()).findFirst().orElseThrow();
        String id = nextId();
        Delivery none = Delivery.of(dice, material.vendor(), day, OrderState.REQUESTED);
        BigDecimal total = line(id, 1, material, day, large.quantity(), none);
        headers.add(id, material.vendor().id(), plant, day, OrderState.REQUESTED.code, buyer(plant), total);
    }

    private BigDecimal line(String id, int number, Material material, LocalDate day, int quantity,
                            Delivery delivery) {
        BigDecimal price = PriceList.price(material, day);
        BigDecimal amount = price.multiply(BigDecimal.valueOf(quantity));
        boolean received = delivery.received() != null;
        int rejected = received ? dice.hits(quantity, REJECT_CHANCE) : 0;
        lines.add(id, number, material.id(), quantity, received ? quantity : 0, rejected, delivery.promised(),
                delivery.confirmed(), delivery.received(), delivery.leadTime(), delivery.daysLate(), price, amount);
        return amount;
    }

    private String nextId() {
        return "PO-" + (20001 + headers.rows().size());
    }

    private String buyer(String plant) {
        return switch (plant) {
            case "Aachen" -> dice.pick(List.of("K. Bremer", "I. Dahlmann"));
            case "Brno" -> dice.pick(List.of("P. Hruška", "L. Vesela"));
            default -> "M. Kovacic";
        };
    }
}
