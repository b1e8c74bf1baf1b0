package io.gatehouse.web.api.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words for problems, in English and German. A code without words of its own has those of its status. */
public final class ProblemTexts {

    private static final String BUNDLE = "io.gatehouse.web.problems";

    private ProblemTexts() {
    }

    public static Problem problem(Fault fault, Locale locale) {
        var texts = ResourceBundle.getBundle(BUNDLE, locale, ProblemTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Problem("urn:gatehouse:problem:" + fault.code(), text(texts, fault, "title"), fault.status(),
                fault.code(), text(texts, fault, "detail"), fault.violations());
    }

    private static String text(ResourceBundle texts, Fault fault, String part) {
        try {
            return texts.getString(fault.code() + "." + part);
        } catch (MissingResourceException generic) {
            return texts.getString(fault.status() + "." + part);
        }
    }

    /** The language of problems: German where the reader asks for it first, else English. */
    public static Locale language(Locale asked) {
        return asked != null && "de".equals(asked.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
    }
}
