package io.gatehouse.shared;

import java.util.Locale;
import java.util.Optional;

/** How sensitive something is, in ascending order: {@code public < internal < confidential < strategic}. */
public enum Level {
    PUBLIC, INTERNAL, CONFIDENTIAL, STRATEGIC;

    /** The name used in files, in JSON and on screen. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that {@link #code()}, or empty. */
    public static Optional<Level> of(String code) {
        for (Level level : values()) {
            if (level.code().equals(code)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** Whether this level is no higher than the other. */
    public boolean isWithin(Level ceiling) {
        return compareTo(ceiling) <= 0;
    }

    /** The higher of the two. */
    public Level max(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
