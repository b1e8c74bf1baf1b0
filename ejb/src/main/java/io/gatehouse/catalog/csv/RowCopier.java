package io.gatehouse.catalog.csv;

import io.gatehouse.shared.FieldType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Converts rows to the columns' types and writes them in COPY's text format. */
public final class RowCopier implements CellSink {

    private final Map<String, FieldType> types;
    private final CopyBuffer out;
    private final LongConsumer progress;
    private final CellErrors errors = new CellErrors();
    private List<String> names = List.of();
    private FieldType[] columns = {};
    private long rows;

    /**
     * @param types a type for every column of the file
     * @param progress told the number of rows so far, now and then
     */
    public RowCopier(Map<String, FieldType> types, CopyBuffer out, LongConsumer progress) {
        this.types = types;
        this.out = out;
        this.progress = progress;
    }

    /** Throws {@link BrokenFile} {@code file-changed} where a column has no type: the file is another than expected. */
    @Override
    public void header(List<String> header) {
        if (!List.copyOf(types.keySet()).equals(header)) {
            throw new BrokenFile("file-changed", 1);
        }
        names = header;
        columns = header.stream().map(types::get).toArray(FieldType[]::new);
    }

    @Override
    public void cell(int column, char[] text, int offset, int length, boolean quoted) {
        if (column > 0) {
            out.add('\t');
        }
        var fault = CellText.write(columns[column], text, offset, length, quoted, out);
        if (fault != null) {
            errors.add(rows + 1, names.get(column), fault);
        }
    }

    @Override
    public void endRow() throws IOException {
        out.add('\n');
        out.flushIfFull();
        if (++rows % 4096 == 0) {
            progress.accept(rows);
        }
    }

    public long rows() {
        return rows;
    }

    public CellErrors errors() {
        return errors;
    }
}
