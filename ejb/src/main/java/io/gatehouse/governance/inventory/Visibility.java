package io.gatehouse.governance.inventory;

import java.util.Locale;

/** How much of something a role sees, from most to least. */
public enum Visibility {
    /** All of it. */
    FULL,
    /** Some rows, or some fields, in full. */
    PART,
    /** Masked values only. */
    MASKED,
    /** No row of it, but a published report that is computed from it. */
    AGGREGATE,
    NONE;

    /** The name used in JSON and for texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Visibility or(Visibility other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
