package io.gatehouse.identity.directory;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who has which realm role.
 *
 * @param asOf when the directory was asked
 */
public record PeopleByRole(SortedMap<String, List<Person>> roles, Instant asOf) {
    public PeopleByRole {
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
        Objects.requireNonNull(asOf);
    }

    /** The people with that role, by login name; none where nobody has it or the directory does not know it. */
    public List<Person> with(String role) {
        return roles.getOrDefault(role, List.of());
    }
}
