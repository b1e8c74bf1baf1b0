package io.gatehouse.vendor.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of at most so many bytes. Remembers what broke it: a parser may end quietly. */
final class BoundedInput extends FilterInputStream {

    private final long most;
    private long count;
    private IOException broken;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** More came than may come. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            if (count > most) {
                throw new TooLargeException();
            }
            return read;
        } catch (IOException failed) {
            broken = failed;
            throw failed;
        }
    }

    /** What it was broken by, or null. */
    IOException broken() {
        return broken;
    }
}
