package io.gatehouse.vendor.questionnaire;

import java.util.Locale;

/** How much a finding or an incident weighs, ascending. */
public enum Severity {
    LOW, MEDIUM, HIGH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
