package io.gatehouse.vendor.questionnaire;

import io.gatehouse.shared.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The answered questions of a workbook. It may come from anywhere: its size, its unpacked size and its rows are
 * bounded, and nothing in it is followed or computed.
 *
 * @param sheet name of the sheet that has the columns
 */
record CaiqWorkbook(String sheet, List<CaiqLine> lines) {

    static final int LARGEST_FILE = 10 * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 50L * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int MOST_ROWS = 5_000;
    /** Headers stand among the first rows, below titles and hints. */
    private static final int HEADER_ROWS = 30;

    /** REFUSED {@code bad-workbook} where it is no workbook, too large, or no sheet has the columns. */
    static CaiqWorkbook read(byte[] file) {
        requireBounded(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                var lines = lines(sheet);
                if (lines.isPresent()) {
                    return new CaiqWorkbook(sheet.getName(), lines.get());
                }
            }
        } catch (DomainException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw refused("not-a-workbook", "This is not a readable XLSX workbook.");
        }
        throw refused("no-columns", "No sheet has columns named \"Question ID\", \"Question\" and \"Answer\" within its first "
                + HEADER_ROWS + " rows.");
    }

    /** By the same reading of the archive that the workbook is read with, so that both see the same parts. */
    private static void requireBounded(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw refused("too-large", "A workbook has at most 10 MB.");
        }
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            var left = LARGEST_UNPACKED;
            var parts = 0;
            for (var entries = zip.getEntries(); entries.hasMoreElements(); parts++) {
                try (var part = zip.getInputStream(entries.nextElement())) {
                    left -= size(part, left);
                }
                if (left < 0 || parts >= MOST_PARTS) {
                    throw refused("too-large", "Unpacked, the workbook is larger than any questionnaire.");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("not-a-workbook", "This is not a readable XLSX workbook.");
        }
    }

    /** The part's unpacked size, or more than the bound as soon as it is passed. */
    private static long size(InputStream part, long bound) throws IOException {
        var buffer = new byte[65_536];
        var size = 0L;
        for (var read = part.read(buffer); read >= 0 && size <= bound; read = part.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static Optional<List<CaiqLine>> lines(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            Iterator<Row> all = rows.iterator();
            var columns = Optional.<CaiqColumns>empty();
            for (var read = 0; columns.isEmpty() && read < HEADER_ROWS && all.hasNext(); read++) {
                columns = CaiqColumns.of(texts(all.next()));
            }
            if (columns.isEmpty()) {
                return Optional.empty();
            }
            var lines = new ArrayList<CaiqLine>();
            while (all.hasNext()) {
                if (lines.size() >= MOST_ROWS) {
                    throw refused("too-large", "A questionnaire has at most " + MOST_ROWS + " rows.");
                }
                line(all.next(), columns.get()).ifPresent(lines::add);
            }
            return Optional.of(lines);
        }
    }

    private static Optional<CaiqLine> line(Row row, CaiqColumns columns) {
        var texts = texts(row);
        var id = texts.get(columns.id());
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new CaiqLine(row.getRowNum(), id.toUpperCase(java.util.Locale.ROOT), texts.get(columns.question()),
                texts.get(columns.answer()), texts.get(columns.ownership()), texts.get(columns.description())));
    }

    private static Map<Integer, String> texts(Row row) {
        var texts = new HashMap<Integer, String>();
        for (Cell cell : row) {
            var text = cell == null || cell.getText() == null ? "" : cell.getText().strip();
            if (!text.isEmpty()) {
                texts.put(cell.getColumnIndex(), text);
            }
        }
        return texts;
    }

    private static DomainException refused(String code, String message) {
        return DomainException.refused("bad-workbook", List.of(new io.gatehouse.shared.Violation("", code, message)));
    }
}
