package io.gatehouse.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a {@link Table} as CSV (RFC 4180: CRLF, quotes doubled, header line; UTF-8). An empty cell is written without
 * quotes, an empty text would be written with them. A reader sees the old file or the new one, never a part;
 * a file that already holds these bytes is left untouched.
 */
final class CsvFile {

    private CsvFile() {
    }

    static void write(Table table, Path folder) throws IOException {
        Path file = folder.resolve(table.name() + ".csv");
        byte[] bytes = format(table).getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path unfinished = Files.createTempFile(folder, "." + table.name(), ".tmp");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static String format(Table table) {
        StringBuilder text = new StringBuilder();
        line(text, table.columns());
        table.rows().forEach(row -> line(text, row.cells()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<?> cells) {
        for (Iterator<?> each = cells.iterator(); each.hasNext();) {
            text.append(cell(each.next()));
            text.append(each.hasNext() ? "," : "\r\n");
        }
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> quotedWhereNeeded(text);
            default -> value.toString();
        };
    }

    private static String quotedWhereNeeded(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
