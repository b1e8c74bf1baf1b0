package io.gatehouse.launcher;

import java.util.ArrayList;
import java.util.List;

/** Text in columns for a terminal. */
final class Columns {

    private Columns() {
    }

    /** The lines, none wider than asked; broken between words where that can be. */
    static List<String> wrap(List<String> lines, int width) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            String rest = line;
            while (rest.length() > width) {
                int space = rest.lastIndexOf(' ', width);
                int end = space > 0 ? space : width;
                wrapped.add(rest.substring(0, end));
                rest = rest.substring(end).stripLeading();
            }
            wrapped.add(rest);
        }
        return wrapped;
    }

    /** The columns side by side, two spaces apart. */
    static List<String> beside(List<List<String>> columns, int width) {
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (List<String> column : columns) {
                String cell = row < column.size() ? column.get(row) : "";
                line.append(cell).append(" ".repeat(Math.max(0, width - cell.length()) + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
