package io.gatehouse.catalog.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Adds one last row to a text. Where a quotation is never closed the row is swallowed by it, so its absence shows
 * what the parser tolerates.
 */
final class EndMark extends Reader {

    private static final String MARK = "\u0003end-of-file\u0003";
    private static final String TAIL = "\n" + MARK + "\n";

    private final Reader text;
    private int sent = -1;

    EndMark(Reader text) {
        this.text = text;
    }

    static boolean is(char[] buffer, int offset, int length) {
        return length == MARK.length() && buffer[offset] == '\u0003' && MARK.contentEquals(
                new String(buffer, offset, length));
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (sent < 0) {
            var read = text.read(buffer, offset, length);
            if (read >= 0) {
                return read;
            }
            sent = 0;
        }
        if (sent == TAIL.length()) {
            return -1;
        }
        var part = Math.min(length, TAIL.length() - sent);
        TAIL.getChars(sent, sent + part, buffer, offset);
        sent += part;
        return part;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
