package io.gatehouse.summary.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Units of measure and currencies under one name each, in English, German and signs. */
final class Units {

    private static final List<String> SAME = List.of("EUR € euro euros", "USD $ us$ dollar dollars", "GBP £", "CHF", "JPY ¥", "SEK", "NOK", "DKK",
            "PLN", "CZK", "CNY", "INR", "day days tag tage tagen", "week weeks woche wochen", "month months monat monate monaten",
            "year years jahr jahre jahren", "hour hours h hrs stunde stunden", "min minute minutes minuten", "s sec second seconds sekunde sekunden",
            "ms", "pcs pc piece pieces stück stueck unit units einheit einheiten", "kg", "g gram grams gramm", "t tons tonnes tonnen", "mm", "cm",
            "m metre metres meter meters metern", "km", "l litre litres liter litern", "ml", "bar", "pa", "kpa", "nm", "rpm", "k kelvin",
            "°c", "°f", "kw", "kwh", "mw", "mwh", "v volt", "a ampere", "hz", "pallets pallet palette paletten", "m2 m²", "m3 m³", "µm μm");

    private static final Map<String, String> CANONICAL = new HashMap<>();

    static {
        SAME.forEach(line -> {
            var words = line.split(" ");
            for (String word : words) {
                CANONICAL.put(word.toLowerCase(Locale.ROOT), words[0]);
            }
        });
    }

    private Units() {
    }

    /** The one name of a unit, or null where the word is none. "A" and "K" are units only as they are written. */
    static String of(String word) {
        if (word == null || word.equals("a") || word.equals("A")) {
            return null;
        }
        return CANONICAL.get(word.toLowerCase(Locale.ROOT));
    }
}
