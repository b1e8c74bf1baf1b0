package io.gatehouse.pseudonym;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;

/**
 * Recall and precision by kind. A marked span counts as found when pieces of its kind cover at least half of it; a
 * piece counts as right when at least half of it lies in spans of its kind (for addresses also in the town or postcode
 * beside it). "Hidden" counts spans that pieces of any personal kind cover wholly: nothing of them would be sent.
 */
final class Score {

    private static final Set<String> OF_ADDRESSES = Set.of("STREET_ADDRESS", "GPE", "ZIP_CODE");

    private final Map<EntityKind, int[]> counts = new TreeMap<>();

    void add(Presidio.Text text, List<Found> found) {
        for (var span : text.spans()) {
            var kind = Presidio.KINDS.get(span.type());
            if (kind != null) {
                var count = count(kind);
                count[0]++;
                count[1] += isFound(span, kind, found) ? 1 : 0;
                count[4] += found.stream().filter(piece -> piece.kind().isPersonal()).mapToInt(span::overlap).sum() == span.end() - span.start() ? 1 : 0;
            }
        }
        for (var piece : found) {
            var count = count(piece.kind());
            count[2]++;
            count[3] += isRight(text, piece) ? 1 : 0;
        }
    }

    static boolean isFound(Presidio.Span span, EntityKind kind, List<Found> found) {
        int covered = found.stream().filter(piece -> piece.kind() == kind).mapToInt(span::overlap).sum();
        return covered * 2 >= span.end() - span.start();
    }

    static boolean isRight(Presidio.Text text, Found piece) {
        int inside = text.spans().stream().filter(span -> isOf(span, piece.kind())).mapToInt(span -> span.overlap(piece)).sum();
        return inside * 2 >= piece.length();
    }

    private static boolean isOf(Presidio.Span span, EntityKind kind) {
        return Presidio.KINDS.get(span.type()) == kind || kind == EntityKind.ADDRESS && OF_ADDRESSES.contains(span.type())
                || kind == EntityKind.ID_NUMBER && span.type().equals("US_DRIVER_LICENSE");
    }

    private int[] count(EntityKind kind) {
        return counts.computeIfAbsent(kind, any -> new int[5]);
    }

    double recall(EntityKind kind) {
        return share(count(kind)[1], count(kind)[0]);
    }

    double precision(EntityKind kind) {
        return share(count(kind)[3], count(kind)[2]);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    String table() {
        var table = new StringBuilder("| kind | spans | recall | hidden | found | precision |\n| --- | --: | --: | --: | --: | --: |\n");
        counts.forEach((kind, count) -> table.append(String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f | %d | %.3f |%n", kind, count[0],
                recall(kind), share(count[4], count[0]), count[2], precision(kind))));
        return table.toString();
    }
}
