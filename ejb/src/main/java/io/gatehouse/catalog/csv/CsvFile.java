package io.gatehouse.catalog.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads a stream of CSV into a {@link CellSink}. */
public final class CsvFile {

    /** The longest row, in characters. */
    static final int LARGEST_ROW = 16 * 1024 * 1024;

    private CsvFile() {
    }

    /**
     * Reads to the end. Throws {@link BrokenFile} where the text is not UTF-8, not CSV or ragged, with the line on
     * which the faulty row begins ({@code not-utf8}: near it, see {@link Utf8Fault}); IOException where the stream or the sink fails.
     */
    public static void read(InputStream bytes, CellSink sink) throws IOException {
        var handler = new RowHandler(sink);
        try (var reader = CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false).maxBufferSize(LARGEST_ROW).build(handler, new EndMark(text(bytes)))) {
            reader.forEach(done -> { });
        } catch (CsvParseException fault) {
            if (fault.getCause() instanceof RuntimeException ours && !(ours instanceof CsvParseException)) {
                throw ours;
            }
            throw new BrokenFile("not-csv", Math.max(handler.line(), 1), fault);
        } catch (UncheckedIOException failed) {
            throw broken(failed.getCause(), handler.line() + 1);
        } catch (CharacterCodingException fault) {
            throw broken(fault, handler.line() + 1);
        }
        if (!handler.headerDone()) {
            throw new BrokenFile("no-header", 1);
        }
        if (!handler.ended()) {
            throw new BrokenFile("not-csv", handler.line());
        }
    }

    private static IOException broken(IOException cause, long line) {
        if (cause instanceof CharacterCodingException) {
            throw new BrokenFile("not-utf8", line, cause);
        }
        return cause;
    }

    private static InputStreamReader text(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes, 64 * 1024);
        buffered.mark(3);
        if (!(buffered.read() == 0xEF && buffered.read() == 0xBB && buffered.read() == 0xBF)) {
            buffered.reset();
        }
        return new InputStreamReader(buffered, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
