package io.gatehouse.catalog.csv;

import java.io.IOException;
import java.util.List;

/** Takes a file cell by cell. Buffers are valid during the call only. */
public interface CellSink {

    /** The checked names of the columns; called once, before any cell. */
    void header(List<String> names);

    /** A cell. {@code quoted} tells an empty text from nothing. */
    void cell(int column, char[] buffer, int offset, int length, boolean quoted);

    /** The row is complete: it has as many cells as the header. */
    void endRow() throws IOException;
}
