package io.gatehouse.summary.telling;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentence patterns of a language. */
final class Phrases {

    private static final Phrases ENGLISH = new Phrases(Language.EN);
    private static final Phrases GERMAN = new Phrases(Language.DE);

    private final ResourceBundle bundle;

    private Phrases(Language language) {
        bundle = ResourceBundle.getBundle("io.gatehouse.summary.telling.Sentences", language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Phrases of(Language language) {
        return language == Language.DE ? GERMAN : ENGLISH;
    }

    String pattern(String key) {
        return bundle.getString(key);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The word for a unit; the unit itself where the language has none. */
    String unit(String unit, boolean one) {
        var key = "unit." + unit;
        try {
            return one && has(key + ".one") ? bundle.getString(key + ".one") : has(key) ? bundle.getString(key) : unit;
        } catch (MissingResourceException none) {
            return unit;
        }
    }
}
