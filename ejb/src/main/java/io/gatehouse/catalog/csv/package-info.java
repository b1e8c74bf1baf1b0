/**
 * Reads CSV files: RFC 4180, UTF-8, one header line.
 *
 * <p><b>Promise:</b> a cell is either converted exactly or reported; the text of a cell appears in no error. A file
 * that is not well formed ends in {@link io.gatehouse.catalog.csv.BrokenFile} with a code and a line.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Memory does not grow with the file: cells pass as slices of one buffer, no text object is made of them.</li>
 * <li>An empty cell is NULL; an empty cell in quotes is an empty text, and NULL where the column is no text.</li>
 * <li>Equal numbers have equal bytes: 1.10 and 1.1E0 become 1.1, 1E3 becomes 1000.</li>
 * <li>Types are told from all cells of a column: number, boolean, date, timestamp, else text. What starts with a
 * needless zero is a code, so text.</li>
 * </ol>
 * <p><b>Decisions:</b> bytes that are not UTF-8 make the file broken rather than the cell empty, because they mean
 * that the whole file has another encoding. Fractions of seconds are cut after microseconds, which is what the
 * database keeps. Blank lines are skipped.
 * <p><b>Out of scope:</b> other separators, other encodings, databases.
 */
package io.gatehouse.catalog.csv;
