package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the servers wrote. */
final class Logs {

    private Logs() {
    }

    /** The last line that speaks of an error, else the last line. */
    static String lastProblem(Path log) {
        List<String> lines = tail(log, 200);
        return lines.reversed().stream().filter(l -> l.contains("ERROR") || l.contains("FATAL")).findFirst()
                .or(() -> lines.reversed().stream().filter(l -> !l.isBlank()).findFirst()).orElse("it said nothing").strip();
    }

    static List<String> tail(Path log, int count) {
        try {
            if (!Files.exists(log)) {
                return List.of();
            }
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("cannot read " + log + ": " + e.getMessage());
        }
    }
}
