package io.gatehouse.demo;

import java.util.List;

/** A group of bought parts: what they are called, who sells them, what one costs, how many one orders. */
enum PartGroup {
    CASTINGS("Castings", 18, 140, 90, 28,
            List.of("Pump housing", "Volute casing", "Impeller blank", "Bearing bracket", "Cover plate"),
            List.of(Stories.DEAR_VENDOR, "Gusswerk Ellerbach", "Slévárna Podhora", "Fonderia Valdora")),
    SHAFTS("Shafts", 16, 62, 80, 21,
            List.of("Pump shaft", "Stub shaft", "Coupling sleeve", "Shaft spacer"),
            List.of("Wellen Krumbach", "Torvald Shafts", "Dreherei Oppen", "Precizna Celovec")),
    SEALS("Seals", 18, 38, 150, 14,
            List.of("Mechanical seal", "Lip seal", "O-ring set", "Gasket kit"),
            List.of("Dichtraum Technik", "Sealora", "Lipsel Benelux", "Tesnila Kranjec")),
    BEARINGS("Bearings", 14, 24, 220, 16,
            List.of("Deep groove bearing", "Angular bearing", "Roller bearing"),
            List.of("Rollenhof Lager", "Bearvia", "Ložiska Hradný")),
    MOTORS("Motors", 18, 410, 24, 35,
            List.of("Motor 1.5 kW", "Motor 4 kW", "Motor 11 kW", "Motor 22 kW", "Servo drive"),
            List.of("Elmotiva", "Voltana Drives", "Motori Bressana", "Antriebswerk Lahnau")),
    ELECTRONICS("Electronics", 16, 120, 50, 42,
            List.of("Frequency converter", "Pressure sensor", "Controller board", "Cable harness"),
            List.of("Sensorik Wehrda", "Converta Systems", "Kabelwerk Isny", "Elektronika Morava")),
    FASTENERS("Fasteners", 14, 42, 110, 10,
            List.of("Hex bolt pack", "Stud bolt pack", "Lock nut pack", "Washer pack"),
            List.of("Schraubenhaus Brilon", "Boltex Iberica", "Šrouby Vysočina")),
    SHEET_METAL("Sheet metal", 16, 46, 120, 18,
            List.of("Base frame", "Guard plate", "Mounting bracket", "Fan cover"),
            List.of("Blechwerk Simmern", "Plochtech Zlín", "Lamiera Nova")),
    COATINGS("Coatings", 12, 17, 180, 12,
            List.of("Epoxy coating", "Primer", "Ceramic filler"),
            List.of("Farbwerk Rheda", "Coatline Nordic", "Barve Savinja")),
    PACKAGING("Packaging", 18, 9.5, 300, 8,
            List.of("Wooden crate", "Pallet collar", "Carton", "Foam insert"),
            List.of("Kistenbau Eifel", "Obaly Tišnov", "Paleta Celje"));

    final String title;
    final int parts;
    final double price;
    final int quantity;
    final int leadDays;
    final List<String> names;
    final List<String> vendors;

    PartGroup(String title, int parts, double price, int quantity, int leadDays, List<String> names,
              List<String> vendors) {
        this.title = title;
        this.parts = parts;
        this.price = price;
        this.quantity = quantity;
        this.leadDays = leadDays;
        this.names = names;
        this.vendors = vendors;
    }
}
