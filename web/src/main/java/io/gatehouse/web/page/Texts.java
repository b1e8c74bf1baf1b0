package io.gatehouse.web.page;

import io.gatehouse.query.Scope;
import io.gatehouse.shared.Notice;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences from the bundle in one language. A code without a sentence is told as the code itself. */
public final class Texts {

    private static final String BUNDLE = "io.gatehouse.web.texts";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Locale locale;
    private final ResourceBundle bundle;

    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** The text of that key, with its arguments in place of {@code {0}}, {@code {1}} …; the fallback where there is none. */
    public String orElse(String fallback, String key, Object... arguments) {
        try {
            return PLACE.matcher(bundle.getString(key)).replaceAll(place -> {
                var index = Integer.parseInt(place.group(1));
                return Matcher.quoteReplacement(index < arguments.length ? text(arguments[index]) : place.group());
            });
        } catch (MissingResourceException none) {
            return fallback;
        }
    }

    private String text(Object argument) {
        return argument instanceof Number number ? NumberFormat.getNumberInstance(locale).format(number) : String.valueOf(argument);
    }

    public String say(String key, Object... arguments) {
        return orElse(key, key, arguments);
    }

    public String notice(Notice notice) {
        return orElse(notice.code(), "notice." + notice.code(), notice.arguments().toArray());
    }

    /** What figures cover, in a sentence. */
    public String scope(Scope scope) {
        if (scope.limits().isEmpty()) {
            return say("scope.all");
        }
        return say("scope.limited", scope.limits().stream().map(this::limit).distinct().collect(Collectors.joining("; ")));
    }

    private String limit(Scope.Limit limit) {
        return limit.fieldTitle() == null ? say("scope.own", limit.datasetTitle())
                : limit.values().isEmpty() ? say("scope.rule", limit.datasetTitle(), limit.fieldTitle())
                : say("scope.values", limit.datasetTitle(), limit.fieldTitle(), listing(limit.values()));
    }

    /** "A, B and C". */
    public String listing(List<String> values) {
        return joined("list.and", values);
    }

    /** "A, B or C". */
    public String either(List<String> values) {
        return joined("list.or", values);
    }

    private String joined(String key, List<String> values) {
        if (values.size() < 2) {
            return String.join("", values);
        }
        return say(key, String.join(", ", values.subList(0, values.size() - 1)), values.getLast());
    }
}
