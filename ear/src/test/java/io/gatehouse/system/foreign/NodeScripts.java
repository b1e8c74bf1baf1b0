package io.gatehouse.system.foreign;

import io.gatehouse.system.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a script of {@code ear/src/test/node} with the packages of its lock file. */
final class NodeScripts {

    private static final long MINUTES = 5;

    private final Stack stack;
    private final Path folder;

    NodeScripts(Stack stack) {
        this.stack = stack;
        this.folder = stack.root().resolve("ear/target/node");
    }

    /** Brings the packages here, unless those of this lock file are here. */
    void install() throws IOException {
        var sources = stack.root().resolve("ear/src/test/node");
        var lock = sources.resolve("package-lock.json");
        var installed = folder.resolve("installed.json");
        boolean isCurrent = Files.exists(installed) && Files.mismatch(lock, installed) < 0;
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(sources)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!isCurrent) {
            finished(run("npm", "ci", "--ignore-scripts", "--prefer-offline"));
            Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What the script printed; it and its failure are printed here too. */
    List<String> script(String name) {
        return finished(run("node", name));
    }

    private record Ended(int status, List<String> lines) {
    }

    private static List<String> finished(Ended ended) {
        if (ended.status() != 0) {
            throw new AssertionError(String.join("\n", ended.lines()));
        }
        return ended.lines();
    }

    private Ended run(String... command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var plain = stack.plain().toString();
        builder.environment().put("GATEHOUSE_URL", plain.substring(0, plain.length() - 1));
        builder.environment().put("GATEHOUSE_REALM", stack.keycloak() + "realms/gatehouse");
        try {
            var process = builder.start();
            var lines = new ArrayList<String>();
            try (var reader = process.inputReader()) {
                reader.lines().forEach(line -> {
                    System.out.println(line);
                    lines.add(line);
                });
            }
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Ended(process.waitFor(), lines);
        } catch (IOException missing) {
            throw new UncheckedIOException(command[0] + " does not start: run 'gatehouse test', which installs it", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
