package io.gatehouse.web.api.reports;

import io.gatehouse.query.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV (RFC 4180), with a head. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
final class CsvText {

    /** For programs, the same in every language. */
    static final String SUPPRESSED = "suppressed";

    private CsvText() {
    }

    static String of(ResultTable table) {
        var text = new StringBuilder(line(table.columns().stream().map(column -> (Object) column.name()).toList()));
        for (int row = 0; row < table.rows().size(); row++) {
            text.append(line(marked(table, row)));
        }
        return text.toString();
    }

    /** With a word for what is suppressed: an empty cell would say that there is nothing. */
    private static List<Object> marked(ResultTable table, int row) {
        var cells = new ArrayList<Object>(table.rows().get(row));
        for (int column = 0; column < cells.size(); column++) {
            if (table.isSuppressed(row, column)) {
                cells.set(column, SUPPRESSED);
            }
        }
        return cells;
    }

    private static String line(List<?> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> '"' + (text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text).replace("\"", "\"\"") + '"';
            default -> value.toString();
        };
    }
}
