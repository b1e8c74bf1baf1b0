package io.gatehouse.demo;

import java.util.ArrayList;
import java.util.List;

/** A bought part, the vendor it comes from and its list price of January 2025. */
record Material(String id, String name, PartGroup group, Vendor vendor, double price, String plant) {

    private static final List<String> SIZES = List.of("K25", "K32", "K40", "K50", "K65", "K80", "K100");

    static final List<Material> ALL = all();

    private static List<Material> all() {
        Dice dice = Dice.of("material");
        List<Material> all = new ArrayList<>();
        for (PartGroup group : PartGroup.values()) {
            for (int i = 0; i < group.parts; i++) {
                all.add(one(dice, group, i, all.size()));
            }
        }
        return List.copyOf(all);
    }

    private static Material one(Dice dice, PartGroup group, int index, int number) {
        String name = group.names.get(index % group.names.size()) + " " + SIZES.get(index / group.names.size());
        List<Vendor> vendors = Vendor.ALL.stream().filter(vendor -> vendor.group() == group).toList();
        double price = group.price * (0.6 + 0.25 * (index / group.names.size())) * dice.around(1, 0.06);
        return new Material("M-" + (1000 + number), name, group, vendors.get(index % vendors.size()), price,
                DemoCompany.PLANTS.get(dice.between(0, 2)));
    }

    static List<Material> of(Vendor vendor) {
        return ALL.stream().filter(material -> material.vendor().equals(vendor)).toList();
    }
}
