package io.gatehouse.pseudonym;

import java.util.Objects;

/**
 * A name or number that a dataset holds, which the caller may see. Its text form shows the kind alone.
 *
 * @param text as the dataset writes it; case, kinds of space, dashes and Unicode form do not matter
 * @throws IllegalArgumentException for a blank text
 */
public record KnownName(String text, EntityKind kind) {

    public KnownName {
        Objects.requireNonNull(kind);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a name is not blank");
        }
    }

    @Override
    public String toString() {
        return "KnownName[" + kind + "]";
    }
}
