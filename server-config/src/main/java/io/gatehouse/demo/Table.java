package io.gatehouse.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One table of the demo company: named columns and rows of text, numbers, dates and empty cells ({@code null}).
 * Rows keep the order in which they were added.
 */
final class Table {

    private final String name;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private Table(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    static Table named(String name, String... columns) {
        return new Table(name, List.of(columns));
    }

    /** Adds a row. Its cells are {@code String}, {@code Integer}, {@code BigDecimal}, {@code LocalDate} or null. */
    void add(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "%s has %d columns, not %d".formatted(name, columns.size(), cells.length));
        }
        rows.add(new Row(columns, Arrays.asList(cells)));
    }

    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    Stream<Row> stream() {
        return rows.stream();
    }

    /** A row whose cells are read by column name. */
    record Row(List<String> columns, List<Object> cells) {

        Object cell(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + column + " among " + columns);
            }
            return cells.get(index);
        }

        boolean isEmpty(String column) {
            return cell(column) == null;
        }

        String text(String column) {
            return (String) cell(column);
        }

        LocalDate date(String column) {
            return (LocalDate) cell(column);
        }

        int count(String column) {
            return (Integer) cell(column);
        }

        BigDecimal money(String column) {
            return (BigDecimal) cell(column);
        }
    }
}
