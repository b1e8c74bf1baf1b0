package io.gatehouse.identity.directory;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody in the directory with all that a decision would read of them.
 *
 * @param roles realm roles, their own and those of their groups
 * @param groups paths of the groups by which they have a role
 * @param attributes user attributes, which are claims of the same name in the token
 */
public record Member(Person person, SortedSet<String> roles, SortedSet<String> groups, SortedMap<String, List<String>> attributes) {
    public Member {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
