package io.gatehouse.query;

import io.gatehouse.policy.Meaning;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Notice;
import java.util.List;

/**
 * Rows as one caller may see them, in a total order. Values as {@link FieldType} says.
 *
 * @param label join of the labels of all fields that the statement names anywhere
 * @param scope what the figures cover, from the entitlement alone
 * @param truncated whether the row limit cut visible rows off
 * @param digest {@code sha256:} over columns and rows as this reader sees them
 */
public record ResultTable(List<Column> columns, List<List<Object>> rows, Label label, Scope scope,
                          List<Notice> notices, boolean truncated, String digest) {

    /** @param meaning of the field behind the column and of the report's declaration, joined; {@link Meaning#NONE} if unknown */
    public record Column(String name, FieldType type, Label label, Meaning meaning) {
    }

    public ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }
}
