package io.gatehouse.summary;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For whom a summary is made besides who asks for it: it holds only what all of them may see, and all of them may read it.
 *
 * @param readers login names
 * @param role everybody who has this role and may use the workflow; null for none
 */
public record Audience(List<String> readers, String role) {

    public Audience {
        readers = readers == null ? List.of() : readers.stream().filter(Objects::nonNull).map(String::strip)
                .filter(reader -> !reader.isEmpty()).distinct().toList();
        role = role == null || role.isBlank() ? null : role.strip();
    }

    /** Whether it names nobody. */
    boolean isEmpty() {
        return readers.isEmpty() && role == null;
    }

    /** As it was named, for people to read. */
    String named() {
        return Stream.concat(readers.stream(), Stream.ofNullable(role)).collect(Collectors.joining(", "));
    }
}
