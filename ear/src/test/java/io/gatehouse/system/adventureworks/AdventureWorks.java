package io.gatehouse.system.adventureworks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.system.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of AdventureWorks, the policy written for them, and how they come into a stack. */
final class AdventureWorks {

    static final String SOURCE = "adventureworks";

    private AdventureWorks() {
    }

    /** The folder of the files; a test that needs it is skipped where it is missing. */
    static Path files(Stack stack) {
        return folder(stack, SOURCE);
    }

    /** A folder of public data. */
    static Path folder(Stack stack, String name) {
        var said = System.getProperty("GATEHOUSE_SHARED", System.getenv("GATEHOUSE_SHARED"));
        var folder = (said != null ? Path.of(said) : stack.root().resolveSibling("shared")).resolve("data").resolve(name);
        assumeTrue(Files.isDirectory(folder), "public data are missing: set GATEHOUSE_SHARED to the folder that holds data/" + name);
        return folder;
    }

    static String policyText() {
        try (var in = AdventureWorks.class.getResourceAsStream("/adventureworks.governance.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Policy policy() {
        return PolicyReader.read(policyText());
    }

    /** Puts the policy in force and lands all files. */
    static void land(Stack stack) {
        copyInto(files(stack), stack.sourcesRoot().resolve(SOURCE));
        stack.applyGovernance(policyText());
        stack.land(SOURCE);
    }

    static void copyInto(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (Path file : csv(from)) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Path> csv(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }
}
