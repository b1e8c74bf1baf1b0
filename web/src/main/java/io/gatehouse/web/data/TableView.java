package io.gatehouse.web.data;

import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Rows as a page shows them.
 *
 * @param from how many rows come before those held
 * @param total how many rows there are for this reader; {@code rows} may hold fewer
 */
public record TableView(List<Column> columns, List<List<Cell>> rows, int from, int total) {

    /** @param kind {@code num} for numbers, which stand to the right; else empty */
    public record Column(String title, String kind) {
    }

    /**
     * A value with the kind of its column.
     *
     * @param value the same in a form that sorts, and that other programs read: a number in digits, a day by year first
     */
    public record Cell(String text, String kind, String value) {
    }

    /** The kind of a cell that is there and not shown. */
    public static final String SUPPRESSED = "suppressed";

    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The first rows and columns of a table, in the language. */
    public static TableView of(ResultTable table, Locale language, int mostRows, int mostColumns) {
        return of(table, language, 0, mostRows, mostColumns);
    }

    /** A page of a table, in the language; pages count from 1, those that are not there are empty. */
    public static TableView page(ResultTable table, Locale language, int page, int size) {
        return of(table, language, (Math.max(1, page) - 1) * size, size, table.columns().size());
    }

    private static TableView of(ResultTable table, Locale language, int from, int mostRows, int mostColumns) {
        var cells = new Cells(language);
        var shown = table.columns().stream().limit(mostColumns).toList();
        var columns = shown.stream().map(c -> new Column(heading(c), isFigure(c) ? "num" : "")).toList();
        var rows = IntStream.range(from, (int) Math.max(from, Math.min((long) from + mostRows, table.rows().size()))).mapToObj(row -> IntStream.range(0, shown.size())
                .mapToObj(i -> table.isSuppressed(row, i) ? new Cell("", SUPPRESSED, SUPPRESSED)
                        : cell(cells, table.rows().get(row).get(i), shown.get(i), columns.get(i).kind())).toList()).toList();
        return new TableView(columns, rows, from, table.rows().size());
    }

    /** Codes that are told in words stand as words do. */
    private static boolean isFigure(ResultTable.Column column) {
        return column.type() == FieldType.NUMBER && column.meaning().values().isEmpty();
    }

    private static Cell cell(Cells cells, Object value, ResultTable.Column column, String kind) {
        var text = cells.text(value, column);
        return new Cell(text, kind, Cells.plain(value, column, text));
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
