package io.gatehouse.query;

import io.gatehouse.policy.Meaning;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Notice;
import java.util.List;
import java.util.Set;

/**
 * Rows as one caller may see them, in a total order. Values as {@link FieldType} says.
 *
 * @param label join of the labels of all fields that the statement names anywhere
 * @param scope what the figures cover, from the entitlement alone
 * @param truncated whether the row limit cut visible rows off
 * @param digest {@code sha256:} over columns and rows as this reader sees them
 * @param suppressed cells of published figures that are there and not shown, so that no contributor is given away; null as values
 */
public record ResultTable(List<Column> columns, List<List<Object>> rows, Label label, Scope scope,
                          List<Notice> notices, boolean truncated, String digest, Set<Place> suppressed) {

    /** @param meaning of the field behind the column and of the report's declaration, joined; {@link Meaning#NONE} if unknown */
    public record Column(String name, FieldType type, Label label, Meaning meaning) {
    }

    /** A cell, counted from 0. */
    public record Place(int row, int column) {
    }

    /** Rows none of which is suppressed. */
    public ResultTable(List<Column> columns, List<List<Object>> rows, Label label, Scope scope, List<Notice> notices, boolean truncated,
                       String digest) {
        this(columns, rows, label, scope, notices, truncated, digest, Set.of());
    }

    public ResultTable {
        suppressed = Set.copyOf(suppressed);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /** Whether a cell is suppressed; its value is null then, and unlike another null it is not missing. */
    public boolean isSuppressed(int row, int column) {
        return !suppressed.isEmpty() && suppressed.contains(new Place(row, column));
    }
}
