package io.gatehouse.testbed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Real data that lies beside the project; tests that need it are skipped where it is missing. */
public final class SharedData {

    private SharedData() {
    }

    /** A folder of the shared data. Skips the test where it is not there. */
    public static Path folder(String name) {
        var shared = Optional.ofNullable(System.getProperty("GATEHOUSE_SHARED", System.getenv("GATEHOUSE_SHARED")))
                .map(Path::of).orElse(Path.of("..", "..", "shared"));
        var folder = shared.resolve("data").resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "needs real data: " + folder.toAbsolutePath().normalize()
                + " is missing (GATEHOUSE_SHARED says where to look)");
        return folder;
    }

    /** Names of the tables in a folder of CSV files, in order. */
    public static List<String> tables(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - 4)).sorted().toList();
        }
    }
}
