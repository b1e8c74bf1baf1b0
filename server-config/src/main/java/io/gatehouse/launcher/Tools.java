package io.gatehouse.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Helpers of the operating system that may or may not be there. */
final class Tools {

    private Tools() {
    }

    static Optional<String> find(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            Path candidate = Path.of(folder, name);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate.toString());
            }
        }
        return Optional.empty();
    }

    /** The command in a session of its own where that can be had, so that Ctrl-C at the launcher does not reach it. */
    static List<String> detached(List<String> command) {
        return find("setsid").map(setsid -> prefixed(command, setsid)).orElse(command);
    }

    static List<String> prefixed(List<String> command, String... prefix) {
        List<String> all = new ArrayList<>(List.of(prefix));
        all.addAll(command);
        return all;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
