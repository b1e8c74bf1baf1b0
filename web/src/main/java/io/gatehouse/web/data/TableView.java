package io.gatehouse.web.data;

import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Rows as a page shows them.
 *
 * @param total how many rows there are for this reader; {@code rows} may hold fewer
 */
public record TableView(List<Column> columns, List<List<String>> rows, int total) {

    /** @param kind {@code num} for numbers, which stand to the right; else empty */
    public record Column(String title, String kind) {
    }

    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The first rows of a table, in the language. */
    public static TableView of(ResultTable table, Locale language, int most) {
        return of(table, language, most, table.columns().size());
    }

    /** The first rows and columns of a table, in the language. */
    public static TableView of(ResultTable table, Locale language, int mostRows, int mostColumns) {
        var cells = new Cells(language);
        var shown = table.columns().stream().limit(mostColumns).toList();
        var columns = shown.stream().map(c -> new Column(heading(c), c.type() == FieldType.NUMBER ? "num" : "")).toList();
        var rows = table.rows().stream().limit(mostRows).map(row -> IntStream.range(0, shown.size())
                .mapToObj(i -> cells.text(row.get(i), shown.get(i))).toList()).toList();
        return new TableView(columns, rows, table.rows().size());
    }

    private static String heading(ResultTable.Column column) {
        var meaning = column.meaning();
        return Cells.heading(column.name(), meaning.title(), meaning.currency() != null ? meaning.currency() : meaning.unit());
    }

    /** Whether rows are left out. */
    public boolean isCut() {
        return rows.size() < total;
    }
}
