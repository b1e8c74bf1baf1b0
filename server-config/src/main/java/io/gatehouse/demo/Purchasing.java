package io.gatehouse.demo;

import static io.gatehouse.demo.Dice.euros;

import java.util.List;

/** Vendors, parts, agreed prices, purchase orders with their lines, and what vendors write about them. */
final class Purchasing {

    private final Table vendors = Table.named("vendor", "vendor_id", "vendor_name", "country", "part_group",
            "payment_days", "bank_account", "contact_email", "rating");
    private final Table materials = Table.named("material", "material_id", "material_name", "part_group", "unit",
            "vendor_id", "plant", "standard_price");
    private final Table prices = Table.named("vendor_price", "price_id", "vendor_id", "material_id", "valid_from",
            "unit_price", "previous_price", "minimum_quantity");
    private final PurchaseOrders orders = new PurchaseOrders();
    private final VendorNotes notes = new VendorNotes(orders.headers());

    Purchasing() {
        Vendor.ALL.forEach(this::vendor);
        Material.ALL.forEach(this::material);
        PriceList.entries().forEach(this::price);
    }

    List<Table> tables() {
        return List.of(vendors, materials, prices, orders.headers(), orders.lines(), notes.table());
    }

    Table orders() {
        return orders.headers();
    }

    private void vendor(Vendor vendor) {
        Dice dice = Dice.of("vendor " + vendor.name());
        String account = vendor.country() + dice.between(10, 98) + dice.between(10000000, 99999999)
                + dice.between(10000000, 99999999);
        String domain = vendor.name().toLowerCase().replaceAll("[^a-z]+", "-");
        vendors.add(vendor.id(), vendor.name(), vendor.country(), vendor.group().title,
                dice.pick(List.of(14, 30, 30, 45, 60)), account, "orders@" + domain + ".example",
                dice.pick(List.of("A", "A", "B", "B", "C")));
    }

    private void material(Material material) {
        materials.add(material.id(), material.name(), material.group().title, "pcs", material.vendor().id(),
                material.plant(), euros(material.price()));
    }

    private void price(PriceList.Entry entry) {
        prices.add("P-" + (10001 + prices.rows().size()), entry.material().vendor().id(), entry.material().id(),
                entry.validFrom(), entry.price(), entry.previous(), entry.material().group().quantity / 2 + 1);
    }
}
