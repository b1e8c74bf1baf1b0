package io.gatehouse.summary.facts;

import java.util.Arrays;
import java.util.HashMap;

/** The different values of a column, numbered from 0 in the order of their texts, and which one each row has. */
final class Members {

    private final String[] names;
    private final int[] byRow;

    private Members(String[] names, int[] byRow) {
        this.names = names;
        this.byRow = byRow;
    }

    static Members of(Sheet sheet, Field field) {
        var numbers = new HashMap<String, Integer>();
        var found = new int[sheet.size()];
        for (int row = 0; row < found.length; row++) {
            var text = sheet.text(row, field);
            found[row] = text == null ? -1 : numbers.computeIfAbsent(text, one -> numbers.size());
        }
        var names = numbers.keySet().toArray(String[]::new);
        Arrays.sort(names);
        var place = new int[names.length];
        for (int at = 0; at < names.length; at++) {
            place[numbers.get(names[at])] = at;
        }
        for (int row = 0; row < found.length; row++) {
            found[row] = found[row] < 0 ? -1 : place[found[row]];
        }
        return new Members(names, found);
    }

    int size() {
        return names.length;
    }

    String name(int member) {
        return names[member];
    }

    /** The member of a row; -1 where the value is missing. */
    int of(int row) {
        return byRow[row];
    }

    /** The number of a member, negative where there is none of that name. */
    int number(String name) {
        return Arrays.binarySearch(names, name);
    }
}
