package io.gatehouse.catalog.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads no more of a file than its header. */
public final class HeaderLine implements CellSink {

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private List<String> names = List.of();

    private HeaderLine() {
    }

    /** The checked names of the columns. Throws {@link BrokenFile}. */
    public static List<String> of(InputStream bytes) throws IOException {
        var header = new HeaderLine();
        try {
            CsvFile.read(bytes, header);
        } catch (Enough read) {
            return header.names;
        }
        return header.names;
    }

    @Override
    public void header(List<String> columns) {
        names = columns;
        throw new Enough();
    }

    @Override
    public void cell(int column, char[] buffer, int offset, int length, boolean quoted) {
        throw new IllegalStateException();
    }

    @Override
    public void endRow() {
        throw new IllegalStateException();
    }
}
