package io.gatehouse.query;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The digest of a result as its reader sees it: SHA-256 over, for each column, name and type, then each cell, every text
 * preceded by its length, NULL as {@code -}; then the places that are suppressed. Equal results have equal digests, different ones different ones.
 */
final class ResultDigest {

    private static final int PIECE = 64 * 1024;

    private final MessageDigest digest;
    private final StringBuilder text = new StringBuilder(PIECE + 1024);

    private ResultDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(List<ResultTable.Column> columns, List<List<Object>> rows) {
        return of(columns, rows, Set.of());
    }

    /** With the places that are suppressed, which are no NULL. */
    static String of(List<ResultTable.Column> columns, List<List<Object>> rows, Set<ResultTable.Place> suppressed) {
        var made = new ResultDigest();
        made.text.append(columns.size()).append('\n');
        columns.forEach(column -> {
            made.add(column.name());
            made.add(column.type().code());
        });
        for (List<Object> row : rows) {
            row.forEach(made::add);
        }
        suppressed.stream().sorted(Comparator.comparingInt(ResultTable.Place::row).thenComparingInt(ResultTable.Place::column))
                .forEach(place -> made.text.append("* ").append(place.row()).append(' ').append(place.column()).append('\n'));
        made.flush();
        return "sha256:" + HexFormat.of().formatHex(made.digest.digest());
    }

    private void add(Object value) {
        if (value == null) {
            text.append("-\n");
        } else {
            var string = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            text.append(string.length()).append(' ').append(string).append('\n');
        }
        if (text.length() > PIECE) {
            flush();
        }
    }

    private void flush() {
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
