package io.gatehouse.catalog.csv;

import io.gatehouse.shared.FieldType;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the narrowest type that every cell of a column has. A column without any value is text. */
public final class TypeInference implements CellSink {

    private static final int NUMBER = 1;
    private static final int BOOLEAN = 2;
    private static final int DATE = 4;
    private static final int TIMESTAMP = 8;
    private static final int ALL = NUMBER | BOOLEAN | DATE | TIMESTAMP;

    private List<String> names = List.of();
    private int[] possible = {};
    private boolean[] seen = {};

    @Override
    public void header(List<String> columns) {
        names = columns;
        possible = new int[columns.size()];
        seen = new boolean[columns.size()];
        Arrays.fill(possible, ALL);
    }

    @Override
    public void cell(int column, char[] text, int offset, int length, boolean quoted) {
        var types = possible[column];
        if (length == 0 || types == 0) {
            return;
        }
        seen[column] = true;
        var kept = 0;
        if ((types & NUMBER) != 0 && NumberText.tells(text, offset, length)) {
            kept |= NUMBER;
        }
        if ((types & DATE) != 0 && TimeText.isDate(text, offset, length)) {
            kept |= DATE;
        }
        if ((types & TIMESTAMP) != 0
                && (TimeText.isTimestamp(text, offset, length) || TimeText.isDate(text, offset, length))) {
            kept |= TIMESTAMP;
        }
        if ((types & BOOLEAN) != 0 && CellText.isBoolean(text, offset, length)) {
            kept |= BOOLEAN;
        }
        possible[column] = kept;
    }

    @Override
    public void endRow() {
        // types are told column by column
    }

    /** The types found, in the file's order of columns. */
    public Map<String, FieldType> types() {
        var types = new LinkedHashMap<String, FieldType>();
        for (int i = 0; i < names.size(); i++) {
            types.put(names.get(i), seen[i] ? type(possible[i]) : FieldType.TEXT);
        }
        return Collections.unmodifiableMap(types);
    }

    private static FieldType type(int possible) {
        if ((possible & NUMBER) != 0) {
            return FieldType.NUMBER;
        }
        if ((possible & BOOLEAN) != 0) {
            return FieldType.BOOLEAN;
        }
        if ((possible & DATE) != 0) {
            return FieldType.DATE;
        }
        return (possible & TIMESTAMP) != 0 ? FieldType.TIMESTAMP : FieldType.TEXT;
    }
}
