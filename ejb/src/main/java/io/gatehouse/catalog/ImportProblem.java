package io.gatehouse.catalog;

/**
 * Something that did not land as it is in the file. Never a value.
 *
 * @param row 1-based row of data; 0 where the file as a whole could not be landed
 * @param line 1-based line of the file; 0 where there is none
 * @param field the column, or null
 * @param code stable
 */
public record ImportProblem(String dataset, long row, long line, String field, String code) {
}
