package io.gatehouse.access;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** The caller about themselves. */
public record Me(String subject, String name, SortedSet<String> roles, SortedSet<String> groups,
                 SortedMap<String, List<String>> attributes) {
}
