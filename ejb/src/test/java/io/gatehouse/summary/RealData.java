package io.gatehouse.summary;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Public data beside the project. A test that needs them is skipped where they are missing. */
public final class RealData {

    private RealData() {
    }

    /** The rows of a file below the folder of shared data. */
    public static List<NamedCsvRecord> rows(String file) {
        var path = folder().resolve("data").resolve(file);
        assumeTrue(Files.exists(path), "public data are missing: set GATEHOUSE_SHARED to the folder that holds data/" + file);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var said = System.getProperty("GATEHOUSE_SHARED", System.getenv("GATEHOUSE_SHARED"));
        return said != null ? Path.of(said) : Path.of(System.getProperty("user.dir")).resolveSibling("..").resolve("shared").normalize();
    }
}
