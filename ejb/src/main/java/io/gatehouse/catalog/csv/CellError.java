package io.gatehouse.catalog.csv;

/**
 * A cell that is not what its column says. Never its value.
 *
 * @param row 1-based, the header not counted
 * @param code {@code not-a-number, not-a-boolean, not-a-date, not-a-timestamp, nul-character}
 */
public record CellError(long row, String column, String code) {
}
