package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server process that this stack started. It is known by process id <em>and</em> start time, so that after a crash
 * or a restart of the machine a stranger's process with the same id is never taken for it, let alone stopped.
 */
final class RunningProcess {

    private final Path pidFile;
    private final ProcessHandle handle;

    private RunningProcess(Path pidFile, ProcessHandle handle) {
        this.pidFile = pidFile;
        this.handle = handle;
    }

    /** The process that the file speaks of, if it still lives; a file left behind by a crash is removed. */
    static Optional<RunningProcess> find(Path pidFile) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(pidFile).strip().split(" ");
            Optional<ProcessHandle> handle = parts.length != 2 ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(parts[0])).filter(ProcessHandle::isAlive)
                            .filter(h -> startOf(h).equals(parts[1]));
            if (handle.isEmpty()) {
                Files.deleteIfExists(pidFile);
            }
            return handle.map(h -> new RunningProcess(pidFile, h));
        } catch (IOException | NumberFormatException e) {
            throw new Complaint("cannot read " + pidFile + ": " + e.getMessage(), e);
        }
    }

    /** Starts a process that outlives this one and writes what it says to the log. */
    static RunningProcess start(Path pidFile, List<String> command, Map<String, String> env, Path log) {
        try {
            Files.createDirectories(pidFile.getParent());
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(Tools.detached(command));
            builder.environment().putAll(env);
            builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            ProcessHandle handle = builder.start().toHandle();
            Files.writeString(pidFile, handle.pid() + " " + startOf(handle));
            return new RunningProcess(pidFile, handle);
        } catch (IOException e) {
            throw new Complaint("cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).map(String::valueOf).orElse("unknown");
    }

    long pid() {
        return handle.pid();
    }

    boolean alive() {
        return handle.isAlive();
    }

    /** Asks the process to end by the signal given, waits, and ends it by force if it does not. */
    void stop(String signal, Duration patience) {
        List<ProcessHandle> children = handle.descendants().toList();
        signal(signal);
        if (!ended(handle, patience)) {
            handle.destroyForcibly();
            ended(handle, Duration.ofSeconds(10));
        }
        children.stream().filter(ProcessHandle::isAlive).filter(c -> !ended(c, Duration.ofSeconds(3)))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new Complaint("cannot remove " + pidFile + ": " + e.getMessage(), e);
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(handle.pid())).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            handle.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
