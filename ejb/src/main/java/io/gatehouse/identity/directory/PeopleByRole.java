package io.gatehouse.identity.directory;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who has which realm role, as the directory said a moment ago. */
public record PeopleByRole(SortedMap<String, List<Person>> roles) {
    public PeopleByRole {
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }

    /** The people with that role, by login name; none where nobody has it or the directory does not know it. */
    public List<Person> with(String role) {
        return roles.getOrDefault(role, List.of());
    }
}
