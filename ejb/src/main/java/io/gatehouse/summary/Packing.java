package io.gatehouse.summary;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A small binary form for what is kept: texts, lists, in order; compressed quickly. Starts with its version. */
final class Packing {

    private static final int VERSION = 1;

    private Packing() {
    }

    interface Writing {
        void to(Out out) throws IOException;
    }

    interface Reading<T> {
        T from(In in) throws IOException;
    }

    static byte[] pack(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (var out = new Out(new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, 8192), 8192))) {
            out.data.writeByte(VERSION);
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static <T> T unpack(byte[] packed, Reading<T> reading) {
        try (var in = new In(new InflaterInputStream(new ByteArrayInputStream(packed), new java.util.zip.Inflater(true)))) {
            int version = in.data.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("kept in an unknown form: " + version);
            }
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Out implements AutoCloseable {
        private final DataOutputStream data;

        private Out(java.io.OutputStream stream) {
            data = new DataOutputStream(stream);
        }

        /** Null is kept as null. */
        void text(String text) throws IOException {
            if (text == null) {
                data.writeInt(-1);
                return;
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            data.writeInt(bytes.length);
            data.write(bytes);
        }

        void texts(Collection<String> texts) throws IOException {
            data.writeInt(texts.size());
            for (String text : texts) {
                text(text);
            }
        }

        void number(int number) throws IOException {
            data.writeInt(number);
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }

    static final class In implements AutoCloseable {
        private final DataInputStream data;

        private In(java.io.InputStream stream) {
            data = new DataInputStream(new java.io.BufferedInputStream(stream, 8192));
        }

        String text() throws IOException {
            int length = data.readInt();
            if (length < 0) {
                return null;
            }
            return new String(data.readNBytes(length), StandardCharsets.UTF_8);
        }

        List<String> texts() throws IOException {
            int size = data.readInt();
            var texts = new ArrayList<String>(size);
            for (int at = 0; at < size; at++) {
                texts.add(text());
            }
            return texts;
        }

        int number() throws IOException {
            return data.readInt();
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }
}
