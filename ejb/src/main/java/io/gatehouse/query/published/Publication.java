package io.gatehouse.query.published;

import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of all published reports on one dataset, as they were shown from one moment on.
 *
 * @param reports by key
 * @param history of the rows that they are made of
 */
public record Publication(Map<String, Figures> reports, RowHistory history) {

    /** @param definition digest of the report's definition */
    public record Figures(String definition, List<Column> columns, List<Row> rows) {
        public Figures {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * An output column.
     *
     * @param origin the field behind it, or null
     * @param figure whether it is suppressed with its group
     */
    public record Column(String name, FieldType type, FieldRef origin, boolean figure) {
    }

    /** How a group is shown. */
    public enum State { SHOWN, KEPT, SUPPRESSED }

    /**
     * A group.
     *
     * @param group its values, in one text
     * @param values as shown, null in place of suppressed ones; of a kept one, as they were shown before
     * @param parts what makes up the figures shown; none where they are suppressed
     * @param secret what made up the group at that time, where that must never follow
     */
    public record Row(String group, State state, List<Object> values, Set<Cell.Part> parts, Set<Cell.Part> secret) {
        public Row {
            values = Collections.unmodifiableList(new java.util.ArrayList<>(values));
            parts = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(parts));
            secret = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(secret));
        }
    }

    public Publication {
        reports = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
    }

    /** Everything that must not follow from it. */
    public List<Cell> secrets() {
        return reports.entrySet().stream().flatMap(report -> report.getValue().rows().stream().filter(row -> !row.secret().isEmpty())
                .map(row -> new Cell(report.getKey(), row.group(), row.secret()))).toList();
    }

    /** Everything that it shows, as cells. */
    public List<Cell> shown() {
        return reports.entrySet().stream().flatMap(report -> report.getValue().rows().stream().filter(row -> row.state() != State.SUPPRESSED)
                .map(row -> new Cell(report.getKey(), row.group(), row.parts()))).toList();
    }
}
