package io.gatehouse.summary.telling;

import java.util.Locale;

/** The languages that summaries are told in. */
public enum Language {
    EN(Locale.UK), DE(Locale.GERMANY);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a tag such as {@code de} or {@code de-AT}; English where there is none of it. */
    public static Language of(String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("de") ? DE : EN;
    }
}
