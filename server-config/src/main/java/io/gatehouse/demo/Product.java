package io.gatehouse.demo;

import java.util.ArrayList;
import java.util.List;

/** A pump that the company sells. */
record Product(String id, String name, String family, String plant, double price, int weight) {

    private record Family(String name, String prefix, String plant, double price, int weight) {
    }

    private static final List<Family> FAMILIES = List.of(
            new Family("Centrifugal", "NC", "Aachen", 2150, 14),
            new Family("Submersible", "NS", "Aachen", 3400, 9),
            new Family("Circulator", "NR", "Brno", 620, 20),
            new Family("Dosing", "ND", "Brno", 1480, 10),
            new Family("Multistage", "NM", "Celje", 4200, 8),
            new Family("Wastewater", "NW", "Celje", 5100, 7));

    static final List<Product> ALL = all();

    private static List<Product> all() {
        Dice dice = Dice.of("product");
        List<Product> all = new ArrayList<>();
        for (Family family : FAMILIES) {
            for (int size = 1; size <= 5; size++) {
                double price = Math.round(dice.around(family.price() * (0.55 + 0.25 * size), 0.04) / 10) * 10.0;
                all.add(new Product("F-" + (501 + all.size()), family.prefix() + " " + size * 20, family.name(),
                        family.plant(), price, Math.max(2, family.weight() - 2 * size)));
            }
        }
        return List.copyOf(all);
    }

    static List<Product> of(String plant) {
        return ALL.stream().filter(product -> product.plant().equals(plant)).toList();
    }
}
