package io.gatehouse.summary;

import java.util.List;

/**
 * The rows that a source mark opens, as they were when the summary was made.
 *
 * @param rows cells as texts, null for a missing value
 * @param numbers the number of each row in the report, from 1
 * @param complete whether these are all rows that the summary's facts rest on; else the first of them
 */
public record SourceRows(String id, String title, List<Column> columns, List<List<String>> rows, List<Integer> numbers,
                         String digest, boolean complete) {

    /** @param type code of the type, such as {@code number} */
    public record Column(String name, String title, String type, String unit) {
    }

    public SourceRows {
        columns = List.copyOf(columns);
        numbers = List.copyOf(numbers);
    }
}
