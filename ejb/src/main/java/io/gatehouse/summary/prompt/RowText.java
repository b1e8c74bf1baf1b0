package io.gatehouse.summary.prompt;

import io.gatehouse.policy.Meaning;
import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as compact lines: a first line with the columns, then {@code - column: value unit; column: value} for each row.
 * Numbers have a decimal point and no separators, days are ISO 8601, codes stand in words, empty cells are left out,
 * free text stands in quotation marks.
 */
final class RowText {

    /** Longer free text is cut. */
    static final int CELL = 600;

    private RowText() {
    }

    static String of(ResultTable table, int[] rows) {
        var lines = new ArrayList<String>();
        lines.add(table.columns().stream().map(RowText::head).collect(Collectors.joining("; ")));
        for (int row : rows) {
            lines.add("- " + line(table.columns(), table.rows().get(row)));
        }
        return String.join("\n", lines);
    }

    private static String head(ResultTable.Column column) {
        var unit = unit(column.meaning());
        return unit == null ? title(column) : title(column) + " (" + unit + ")";
    }

    private static String line(List<ResultTable.Column> columns, List<Object> row) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < columns.size(); at++) {
            if (row.get(at) != null) {
                cells.add(title(columns.get(at)) + ": " + cell(columns.get(at), row.get(at)));
            }
        }
        return String.join("; ", cells);
    }

    private static String cell(ResultTable.Column column, Object value) {
        var code = value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        var word = column.meaning().values().get(code);
        if (word != null) {
            return plain(word);
        }
        if (column.type() == FieldType.TEXT) {
            return text(column, code);
        }
        var unit = unit(column.meaning());
        return unit == null || !(value instanceof BigDecimal) ? code : code + " " + unit;
    }

    private static String text(ResultTable.Column column, String value) {
        boolean free = column.meaning().role() == Meaning.Role.TEXT || FreeText.isFree(value);
        return free ? FreeText.quoted(value.length() > CELL ? value.substring(0, CELL) + "…" : value) : value;
    }

    /** A column's title as words alone: a report's column names are texts as well. */
    static String title(ResultTable.Column column) {
        return plain(column.meaning().title() != null ? column.meaning().title() : column.name());
    }

    private static String plain(String words) {
        return words.replaceAll("[\";:\\n\\r]", " ").strip();
    }

    private static String unit(Meaning meaning) {
        return meaning.currency() != null ? meaning.currency() : meaning.unit();
    }
}
