package io.gatehouse.catalog.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Hands the reader's records on as header and cells, and refuses records of another width than the header. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final CellSink sink;
    private final List<String> names = new ArrayList<>();
    private boolean headerDone;
    private boolean ended;
    private long endLine;

    RowHandler(CellSink sink) {
        this.sink = sink;
    }

    /** The line on which the last record began; 0 before the first. */
    long line() {
        return getStartingLineNumber();
    }

    /** Whether the file's end was reached outside of quotes. */
    boolean ended() {
        return ended;
    }

    boolean headerDone() {
        return headerDone;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (column == 0 && length > 0 && buffer[offset] == '\u0003' && EndMark.is(buffer, offset, length)) {
            ended = true;
        } else if (!headerDone) {
            names.add(new String(buffer, offset, length));
        } else if (column < names.size()) {
            sink.cell(column, buffer, offset, length, quoted);
        }
    }

    /** Whether this record is the end mark; nothing may follow it. */
    private boolean isEndMark() {
        if (ended && endLine != line()) {
            if (endLine > 0) {
                throw new BrokenFile("not-csv", line());
            }
            endLine = line();
        }
        return ended;
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.EMPTY || isEndMark()) {
            return Boolean.FALSE;
        }
        if (!headerDone) {
            headerDone = true;
            sink.header(Header.checked(names, line()));
            return Boolean.TRUE;
        }
        if (getFieldCount() != names.size()) {
            throw new BrokenFile("ragged-row", line());
        }
        try {
            sink.endRow();
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
        return Boolean.TRUE;
    }
}
