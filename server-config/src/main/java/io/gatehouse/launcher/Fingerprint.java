package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Tells one provisioned server from another: by its configuration and by the names and sizes of its files. */
final class Fingerprint {

    private Fingerprint() {
    }

    static String of(Path server) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(server.resolve("standalone/configuration/standalone.xml")));
        try (Stream<Path> files = Files.walk(server.resolve("modules"))) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                sum.update((server.relativize(file) + " " + Files.size(file)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return String.format("%08x", sum.getValue());
    }
}
