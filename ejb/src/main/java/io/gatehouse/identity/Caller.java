package io.gatehouse.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who asks, as the verified token says. Immutable; values of attributes are distinct and sorted, so equal people
 * have equal callers.
 *
 * @param subject the stable id of the person in Keycloak
 * @param name the login name, for people to read
 * @param roles realm roles: application roles and business roles
 * @param groups group paths
 * @param attributes list claims, e.g. {@code plants}
 */
public record Caller(String subject, String name, SortedSet<String> roles, SortedSet<String> groups,
                     SortedMap<String, List<String>> attributes) {

    public Caller {
        java.util.Objects.requireNonNull(subject, "subject");
        java.util.Objects.requireNonNull(name, "name");
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        var copy = new TreeMap<String, List<String>>();
        attributes.forEach((key, values) -> copy.put(key, List.copyOf(new ArrayList<>(new TreeSet<>(values)))));
        attributes = Collections.unmodifiableSortedMap(copy);
    }

    public static Caller of(String subject, Collection<String> roles, Map<String, List<String>> attributes) {
        return new Caller(subject, subject, new TreeSet<>(roles), Collections.emptySortedSet(), new TreeMap<>(attributes));
    }

    /** The values of a claim; empty when it is missing. */
    public List<String> attribute(String claim) {
        return attributes.getOrDefault(claim, List.of());
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
