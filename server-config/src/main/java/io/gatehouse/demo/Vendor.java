package io.gatehouse.demo;

import java.util.ArrayList;
import java.util.List;

/** A vendor with the group of parts that it sells and how often it is ordered from. */
record Vendor(String id, String name, PartGroup group, String country, int weight) {

    static final List<Vendor> ALL = all();


    private static List<Vendor> all() {
        List<Vendor> all = new ArrayList<>();
        for (PartGroup group : PartGroup.values()) {
            for (String name : group.vendors) {
                boolean dear = name.equals(Stories.DEAR_VENDOR);
                all.add(new Vendor("V-" + (101 + all.size()), name, group, country(name), dear ? 3 : 1));
            }
        }
        return List.copyOf(all);
    }

    private static String country(String name) {
        if (name.chars().anyMatch(c -> "ýžříščáíůŠŽ".indexOf(c) >= 0) || name.contains("Morava")) {
            return "CZ";
        }
        if (name.matches(".*(Celje|Celovec|Kranjec|Savinja).*")) {
            return "SI";
        }
        return name.matches(".*(Valdora|Bressana|Nova).*") ? "IT" : name.contains("Iberica") ? "ES" : "DE";
    }

    boolean isDear() {
        return name.equals(Stories.DEAR_VENDOR);
    }
}
