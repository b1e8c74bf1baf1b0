package io.gatehouse.web.api.reports;

import io.gatehouse.query.ResultTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV (RFC 4180), with a head. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
final class CsvText {

    private CsvText() {
    }

    static String of(ResultTable table) {
        var text = new StringBuilder(line(table.columns().stream().map(column -> (Object) column.name()).toList()));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString();
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
