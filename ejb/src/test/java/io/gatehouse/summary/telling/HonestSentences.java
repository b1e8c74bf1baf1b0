package io.gatehouse.summary.telling;

import io.gatehouse.summary.facts.Brief;
import io.gatehouse.summary.facts.EvidenceTable;
import io.gatehouse.summary.facts.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of the golden files and of the public data, with what is asked of them, for tests of other packages. */
public final class HonestSentences {

    private static final Brief SECOND_QUARTER = new Brief(Span.of(LocalDate.of(2014, 4, 1), LocalDate.of(2014, 6, 30)), null, null);

    private HonestSentences() {
    }

    public static Map<EvidenceTable, Brief> golden() throws IOException {
        var tables = new LinkedHashMap<EvidenceTable, Brief>();
        try (var files = Files.list(Path.of("src", "test", "resources", "io", "gatehouse", "summary", "golden"))) {
            for (Path file : files.sorted().toList()) {
                var golden = GoldenFile.read(file);
                tables.put(golden.table(), golden.brief());
            }
        }
        return tables;
    }

    /** Skips the test where they are missing. */
    public static Map<EvidenceTable, Brief> real() {
        return Map.of(ThreeExamplesTest.orders(), SECOND_QUARTER, ThreeExamplesTest.scrap(), SECOND_QUARTER, ThreeExamplesTest.machine(), Brief.NONE);
    }
}
