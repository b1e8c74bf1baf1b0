package io.gatehouse.catalog.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds where a text stops being UTF-8. */
public final class Utf8Fault {

    private Utf8Fault() {
    }

    /** The 1-based line of the first byte that is not UTF-8; 0 where all are. */
    public static long line(InputStream bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var in = ByteBuffer.allocate(64 * 1024).flip();
        var out = CharBuffer.allocate(64 * 1024);
        var line = 1L;
        for (var more = true; more;) {
            in.compact();
            var read = bytes.read(in.array(), in.position(), in.remaining());
            more = read >= 0;
            in.position(in.position() + Math.max(read, 0)).flip();
            var result = decoder.decode(in, out, !more);
            line += out.flip().chars().filter(c -> c == '\n').count();
            out.clear();
            if (result.isError()) {
                return line;
            }
        }
        return 0;
    }
}
