package io.gatehouse.access.use;

import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a reading uses, in columns: role and dataset with whether it was strategic, and role, dataset and field. Pure. */
record Uses(List<List<String>> people, List<List<String>> fields) {

    private record Reading(String role, String dataset) implements Comparable<Reading> {
        @Override
        public int compareTo(Reading other) {
            return role.equals(other.role) ? dataset.compareTo(other.dataset) : role.compareTo(other.role);
        }
    }

    static Uses of(Set<FieldRef> named, Through through, Predicate<FieldRef> isStrategic, Level together) {
        boolean compiled = together == Level.STRATEGIC && named.stream().noneMatch(isStrategic);
        Map<Reading, Boolean> readings = new TreeMap<>();
        List<List<String>> fields = columns();
        for (FieldRef field : new TreeSet<>(named)) {
            for (String role : through.roles(field)) {
                readings.merge(new Reading(role, field.dataset()), compiled || isStrategic.test(field), Boolean::logicalOr);
                add(fields, role, field.dataset(), field.field());
            }
        }
        List<List<String>> people = columns();
        readings.forEach((reading, strategic) -> add(people, reading.role(), reading.dataset(), strategic ? "y" : "n"));
        return new Uses(people, fields);
    }

    boolean isEmpty() {
        return fields.getFirst().isEmpty();
    }

    private static List<List<String>> columns() {
        return List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static void add(List<List<String>> columns, String... values) {
        for (int at = 0; at < values.length; at++) {
            columns.get(at).add(values[at]);
        }
    }
}
