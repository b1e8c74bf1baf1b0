package io.gatehouse.web.mcp;

import io.gatehouse.web.api.reports.RowsAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as text: what they cover, then a table of comma-separated values (RFC 4180), in which a cell cannot end its line. */
final class RowsText {

    private RowsText() {
    }

    static String of(RowsAnswer rows) {
        var text = new StringBuilder(rows.scope());
        rows.notices().forEach(notice -> text.append('\n').append(notice.message()));
        text.append("\n\n").append(line(rows.columns().stream().map(RowsAnswer.Column::name).toList()));
        var suppressed = new HashSet<>(rows.suppressed());
        for (int at = 0; at < rows.rows().size(); at++) {
            var cells = new ArrayList<Object>(rows.rows().get(at));
            for (int column = 0; column < cells.size(); column++) {
                if (suppressed.contains(new RowsAnswer.Place(at, column))) {
                    cells.set(column, "suppressed");
                }
            }
            text.append('\n').append(line(cells));
        }
        return text.toString();
    }

    private static String line(List<?> cells) {
        return cells.stream().map(RowsText::cell).collect(Collectors.joining(","));
    }

    private static String cell(Object value) {
        var text = switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"").replaceAll("[\\r\\n]+", " ") + '"';
    }
}
