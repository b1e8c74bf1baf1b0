package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs short commands to their end. */
final class Commands {

    private Commands() {
    }

    static void run(String what, List<String> command) {
        run(what, command, Map.of());
    }

    /** Runs the command; if it fails, complains with the last line that it said. */
    static void run(String what, List<String> command, Map<String, String> env) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(env);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new Complaint(what + " failed: " + said.substring(said.lastIndexOf('\n') + 1));
            }
        } catch (IOException e) {
            throw new Complaint(what + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint(what + " was interrupted", e);
        }
    }

    /** Runs the command with this terminal as its own. */
    static void show(List<String> command) {
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new Complaint(command.getFirst() + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
