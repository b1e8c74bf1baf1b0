package io.gatehouse.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A customer, its territory and how often it orders and the discount agreed with it, in percent. */
record Customer(String id, String name, String territory, String industry, int weight, int discount) {

    private static final List<String> INDUSTRIES =
            List.of("Water supply", "Building services", "Chemicals", "Food", "Fish farming", "Mining");

    private static final Map<String, List<String>> NAMES = Map.of(
            "DACH", List.of("Stadtwerke Eschental", "Wasserverband Mittelaue", "Haustechnik Brandl", "Chemie Lohfeld",
                    "Molkerei Almried", "Anlagenbau Kress", "Klärwerke Unterrode", "Brauhaus Tannroda",
                    "Wärmenetz Sollbach", "Gebäudetechnik Aumann", "Pumpenhandel Wiesner", "Papier Hollenstein",
                    "Zuckerwerk Elsheim", "Technik Bürglen", "Alpwasser Vals", "Industriebedarf Zeller"),
            "Nordics", List.of(Stories.QUIET_CUSTOMER, "Sundvik Vatten", "Kaldnes Fiskeri", "Østerlund Varme",
                    "Lapinjoki Paperi", "Hellevik Energi", "Tärnby Vandværk", "Rödåsen Gruv", "Nordlia Bygg",
                    "Saarela Meijeri", "Fjellbekk Drift", "Bryggeriet Ålund"),
            "Benelux", List.of("Waterschap Oudermeer", "Polder Techniek", "Brouwerij Heidonk", "Chemie Westdok",
                    "Installatie Verbrugge", "Zuivel Hasselaar", "Havenbedrijf Kortemark", "Glastuin Venlo Oost",
                    "Techniques du Val", "Aqua Ardenne", "Machinefabriek Roosdaal", "Kempen Klimaat"),
            "Iberia", List.of("Aguas de Valmora", "Riegos del Segral", "Bodegas Torreal", "Química Almansul",
                    "Conservas Ribamar", "Minas de Aljaral", "Águas do Vouguinha", "Construções Arrábio",
                    "Lácteos Cantal", "Hidráulica Lorquín", "Papelera Ebrosa", "Frutas Levantia"),
            "France", List.of("Eaux de Montlieu", "Régie du Verdal", "Chauffage Perrin", "Laiterie Saint-Orens",
                    "Chimie Rhodalys", "Bâtiment Lecourt", "Sucrerie Valleroy", "Carrières du Morvel",
                    "Vignobles Castagnac", "Pisciculture Argenval", "Thermique Ouest Sud", "Papeterie Garonne"),
            "Visegrad", List.of("Vodárny Hostavice", "Teplo Rokycko", "Pivovar Smrčná", "Chemie Ostrovec",
                    "Wodociągi Brzezno", "Mleczarnia Podlaska Dolina", "Vízmű Kisfalva", "Stavby Levoča Sever",
                    "Kopalnia Jaworek", "Cukrovar Dubnica Nova", "Technika Gálfi", "Papier Ružín"));

    static final List<Customer> ALL = all();

    private static List<Customer> all() {
        Dice dice = Dice.of("customer");
        List<Customer> all = new ArrayList<>();
        for (String territory : DemoCompany.TERRITORIES) {
            for (String name : NAMES.get(territory)) {
                boolean quiet = name.equals(Stories.QUIET_CUSTOMER);
                all.add(new Customer("C-" + (3001 + all.size()), name, territory,
                        quiet ? "Fish farming" : dice.pick(INDUSTRIES), quiet ? 0 : dice.between(3, 5),
                        dice.pick(List.of(0, 0, 3, 5, 8))));
            }
        }
        return List.copyOf(all);
    }

    static Customer named(String name) {
        return ALL.stream().filter(customer -> customer.name().equals(name)).findFirst().orElseThrow();
    }
}
