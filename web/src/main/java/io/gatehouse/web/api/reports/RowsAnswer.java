package io.gatehouse.web.api.reports;

import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.Label;
import io.gatehouse.web.page.Texts;
import java.util.Comparator;
import java.util.List;

/**
 * Rows as the caller may see them. A cell is a text, a number, a truth value, an ISO 8601 date or time, or null.
 *
 * @param scope what the figures cover, in words
 * @param digest over columns and rows as this reader sees them
 * @param truncated whether the limit cut visible rows off
 * @param suppressed cells of a published report that are null because they are not shown; in order of rows, then columns
 */
public record RowsAnswer(List<Column> columns, List<List<Object>> rows, Label label, String scope, List<Said> notices,
                         boolean truncated, String digest, List<Place> suppressed) {

    /** A cell of these rows, counted from 0. */
    public record Place(int row, int column) {
    }

    /** @param type {@code text number boolean date timestamp} */
    public record Column(String name, String type, Label label) {
    }

    /** @param message in the caller's language */
    public record Said(String code, String message) {
    }

    public static RowsAnswer of(ResultTable table, Texts texts) {
        return new RowsAnswer(table.columns().stream().map(c -> new Column(c.name(), c.type().code(), c.label())).toList(),
                table.rows(), table.label(), texts.scope(table.scope()),
                table.notices().stream().map(n -> new Said(n.code(), texts.notice(n))).toList(), table.truncated(), table.digest(),
                table.suppressed().stream().map(place -> new Place(place.row(), place.column()))
                        .sorted(Comparator.comparingInt(Place::row).thenComparingInt(Place::column)).toList());
    }
}
