package io.gatehouse.pseudonym;

import java.util.Objects;

/**
 * A piece of a text that names something.
 *
 * @param start of its first character
 * @param end   after its last character
 */
public record Found(int start, int end, EntityKind kind) {

    public Found {
        Objects.requireNonNull(kind);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a piece has a beginning and an end after it");
        }
    }

    int length() {
        return end - start;
    }
}
