package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server process")
class RunningProcessTest {

    @TempDir
    private Path folder;

    private Path pidFile() {
        return folder.resolve("run/server.pid");
    }

    private RunningProcess start(String... command) {
        return RunningProcess.start(pidFile(), List.of(command), Map.of(), folder.resolve("logs/server.log"));
    }

    @Test
    @DisplayName("is found again by its pid file, and stopped")
    void foundAgain() {
        RunningProcess started = start("sleep", "600");
        RunningProcess found = RunningProcess.find(pidFile()).orElseThrow();
        assertThat(found.pid()).isEqualTo(started.pid());

        found.stop("TERM", Duration.ofSeconds(10));

        assertThat(started.alive()).isFalse();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    @DisplayName("is not mistaken for a stranger's process that got the same id after a crash")
    void strangersProcess() throws Exception {
        Files.createDirectories(pidFile().getParent());
        Files.writeString(pidFile(), ProcessHandle.current().pid() + " 12345");

        assertThat(RunningProcess.find(pidFile())).isEmpty();
        assertThat(pidFile()).as("what a crash left behind is cleared away").doesNotExist();
    }

    @Test
    @DisplayName("that has ended is not running, though its pid file is still there")
    void ended() throws Exception {
        RunningProcess started = start("true");
        ProcessHandle.of(started.pid()).ifPresent(handle -> handle.onExit().join());
        assertThat(RunningProcess.find(pidFile())).isEmpty();
    }

    @Test
    @DisplayName("that does not listen to reason is stopped by force")
    void byForce() {
        RunningProcess stubborn = start("sh", "-c", "trap '' TERM; while :; do sleep 1; done");
        stubborn.stop("TERM", Duration.ofMillis(300));
        assertThat(stubborn.alive()).isFalse();
    }

    @Test
    @DisplayName("writes what it says to its log")
    void log() throws Exception {
        RunningProcess started = start("sh", "-c", "echo out; echo error >&2");
        ProcessHandle.of(started.pid()).ifPresent(handle -> handle.onExit().join());
        assertThat(folder.resolve("logs/server.log")).hasContent("out\nerror");
    }
}
