package io.gatehouse.web.data;

import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.FieldType;
import io.gatehouse.summary.SourceRows;
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

        static Column of(String title, boolean number) {
            return new Column(title, number ? "num" : "");
        }
    }

    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The first rows of a table, in the language. */
    public static TableView of(ResultTable table, Locale language, int most) {
        var cells = new Cells(language);
        var columns = table.columns().stream().map(c -> Column.of(heading(c), c.type() == FieldType.NUMBER)).toList();
        var rows = table.rows().stream().limit(most).map(row -> IntStream.range(0, row.size())
                .mapToObj(i -> cells.text(row.get(i), table.columns().get(i))).toList()).toList();
        return new TableView(columns, rows, table.rows().size());
    }

    private static String heading(ResultTable.Column column) {
        var meaning = column.meaning();
        return Cells.heading(column.name(), meaning.title(), meaning.currency() != null ? meaning.currency() : meaning.unit());
    }

    /** The first rows and columns behind a source mark, in the language. */
    public static TableView of(SourceRows source, Locale language, int mostRows, int mostColumns) {
        var cells = new Cells(language);
        var shown = source.columns().stream().limit(mostColumns).toList();
        var columns = shown.stream().map(c -> Column.of(Cells.heading(c.name(), c.title(), c.unit()), "number".equals(c.type()))).toList();
        var rows = source.rows().stream().limit(mostRows).map(row -> IntStream.range(0, shown.size())
                .mapToObj(i -> cells.stored(row.get(i), shown.get(i).type())).toList()).toList();
        return new TableView(columns, rows, source.rows().size());
    }

    /** Whether rows are left out. */
    public boolean isCut() {
        return rows.size() < total;
    }
}
