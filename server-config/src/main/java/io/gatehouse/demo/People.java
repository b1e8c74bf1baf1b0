package io.gatehouse.demo;

import java.util.List;

/** Invented names of people. */
final class People {

    private static final List<String> FIRST = List.of("Anna", "Jonas", "Petra", "Marek", "Ivana", "Luka", "Katrin",
            "Tomáš", "Sabine", "Mojca", "Erik", "Helena", "Pavel", "Nina", "Stefan", "Zuzana", "Andrej", "Birgit",
            "Ondřej", "Tanja", "Carla", "Henrik", "Milan", "Ursula");
    private static final List<String> LAST = List.of("Abendroth", "Benešova", "Cvetko", "Dahlheim", "Eickhoff",
            "Fialka", "Gorenc", "Hartwich", "Imhof", "Janota", "Kolarič", "Lindlar", "Mlinar", "Nesvadba", "Ottensen",
            "Pohlmann", "Rebernik", "Skácelik", "Tillmanns", "Urbanek", "Vidmar", "Wiegand", "Zajíčko", "Zupanc");

    private People() {
    }

    static String name(Dice dice) {
        return dice.pick(FIRST) + " " + dice.pick(LAST);
    }
}
