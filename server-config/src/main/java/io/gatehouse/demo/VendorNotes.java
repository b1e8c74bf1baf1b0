package io.gatehouse.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What vendors write about orders: mostly harmless, and once an order to whatever reads it. That one must stay what it is,
 * something that somebody wrote.
 */
final class VendorNotes {

    private static final double CHANCE = 0.06;
    private static final List<String> USUAL = List.of(
            "Partial delivery this week, the rest follows next week.",
            "Packaging changed to reusable crates, no effect on quantities.",
            "Please send the revised drawing before we start.",
            "Our plant is closed for two days, delivery moves by three days.",
            "Material certificate is enclosed with the delivery note.",
            "Delivered one pallet more than ordered, please confirm or return.",
            "Thank you for the quick payment.",
            "Raw material is scarce, we expect longer lead times from next month.");

    private final Dice dice = Dice.of("vendor_note");
    private final Table notes = Table.named("vendor_note", "note_id", "vendor_id", "order_id", "plant", "written_on", "note");

    VendorNotes(Table orders) {
        boolean planted = false;
        for (Table.Row order : orders.rows()) {
            if (!planted && order.text("vendor_id").equals(dearVendor()) && order.date("order_date").isAfter(Stories.THIRD_RISE)
                    && order.text("plant").equals("Aachen")) {
                add(order, Stories.PLANTED_ORDER);
                planted = true;
            } else if (dice.chance(CHANCE)) {
                add(order, dice.pick(USUAL));
            }
        }
    }

    private static String dearVendor() {
        return Vendor.ALL.stream().filter(Vendor::isDear).findFirst().orElseThrow().id();
    }

    private void add(Table.Row order, String text) {
        LocalDate written = order.date("order_date").plusDays(dice.between(1, 9));
        if (!written.isAfter(DemoCompany.TODAY)) {
            notes.add("N-" + (5001 + notes.rows().size()), order.text("vendor_id"), order.text("order_id"), order.text("plant"), written, text);
        }
    }

    Table table() {
        return notes;
    }
}
