package io.gatehouse.catalog.csv;

import java.io.IOException;
import java.util.Arrays;

/** Bytes in PostgreSQL's COPY text format, on their way out. */
public final class CopyBuffer {

    /** Where full buffers go. */
    public interface Target {
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    private static final int FULL = 128 * 1024;

    private final Target target;
    private byte[] bytes = new byte[FULL + 16 * 1024];
    private int length;

    public CopyBuffer(Target target) {
        this.target = target;
    }

    int length() {
        return length;
    }

    /** Takes back all that was added since the length was {@code mark}. */
    void backTo(int mark) {
        length = mark;
    }

    void add(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void addNull() {
        reserve(2);
        bytes[length++] = '\\';
        bytes[length++] = 'N';
    }

    /** Characters that are known to be ASCII and to need no escape. */
    void addPlain(char[] text, int offset, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) text[offset + i];
        }
    }

    /** Any text, escaped and as UTF-8, without NUL characters. Returns whether there was one. */
    boolean addText(char[] text, int offset, int count) {
        reserve(count * 3);
        var to = bytes;
        var at = length;
        var nul = false;
        for (int i = offset, end = offset + count; i < end; i++) {
            var c = text[i];
            if (c >= 0x20 && c < 0x80 && c != '\\') {
                to[at++] = (byte) c;
            } else if (c == 0) {
                nul = true;
            } else if (c < 0x80) {
                at = escaped(to, at, c);
            } else if (Character.isHighSurrogate(c) && i + 1 < end) {
                at = fourBytes(to, at, Character.toCodePoint(c, text[++i]));
            } else {
                at = upToThreeBytes(to, at, c);
            }
        }
        length = at;
        return nul;
    }

    /** Sends what is there when it is enough; to be called between rows. */
    void flushIfFull() throws IOException {
        if (length >= FULL) {
            flush();
        }
    }

    public void flush() throws IOException {
        target.write(bytes, 0, length);
        length = 0;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private static int escaped(byte[] to, int at, char c) {
        var letter = switch (c) {
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            case '\\' -> '\\';
            default -> 0;
        };
        if (letter == 0) {
            to[at] = (byte) c;
            return at + 1;
        }
        to[at] = '\\';
        to[at + 1] = (byte) letter;
        return at + 2;
    }

    private static int upToThreeBytes(byte[] to, int at, char c) {
        if (c < 0x800) {
            to[at] = (byte) (0xC0 | c >> 6);
            to[at + 1] = (byte) (0x80 | c & 0x3F);
            return at + 2;
        }
        to[at] = (byte) (0xE0 | c >> 12);
        to[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at + 2] = (byte) (0x80 | c & 0x3F);
        return at + 3;
    }

    private static int fourBytes(byte[] to, int at, int c) {
        to[at] = (byte) (0xF0 | c >> 18);
        to[at + 1] = (byte) (0x80 | c >> 12 & 0x3F);
        to[at + 2] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at + 3] = (byte) (0x80 | c & 0x3F);
        return at + 4;
    }
}
