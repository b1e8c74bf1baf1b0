package io.gatehouse.system;

import io.gatehouse.launcher.LocalStack;
import io.gatehouse.launcher.Ports;
import io.gatehouse.launcher.Progress;
import io.gatehouse.launcher.Secrets;
import io.gatehouse.launcher.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A stack for one run of tests, or the reason why there is none. */
final class SharedStack {

    private final Settings settings;
    private final LocalStack stack;
    private final boolean keep;
    private RuntimeException failure;

    private SharedStack(Settings settings, boolean keep) {
        this.settings = settings;
        this.keep = keep;
        this.stack = new LocalStack(settings, new Progress(System.out));
    }

    static SharedStack start() {
        Path root = Path.of(System.getProperty("gatehouse.root", "..")).toAbsolutePath().normalize();
        String developing = System.getenv().getOrDefault("GATEHOUSE_TEST_HOME", "");
        SharedStack shared = new SharedStack((developing.isBlank() ? own(root) : given(root, developing)).with(Map.of("GATEHOUSE_DEMO_COMPANY", "nordmark")),
                !developing.isBlank());
        try {
            Files.createDirectories(shared.settings.sourcesRoot());
            shared.stack.up();
        } catch (IOException | RuntimeException | LinkageError e) {
            shared.failure = new IllegalStateException("the stack did not start: " + e.getMessage()
                    + " (logs in " + shared.settings.home().resolve("logs") + ")", e);
        }
        return shared;
    }

    private static Settings given(Path root, String home) {
        Map<String, String> env = new HashMap<>(System.getenv());
        env.put("GATEHOUSE_HOME", home);
        return Settings.from(env, root);
    }

    private static Settings own(Path root) {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(root.resolve("ear/target")), "system-test-");
            List<Integer> free = freePorts(6);
            return Settings.from(Map.of(
                    "GATEHOUSE_HOME", home.toString(),
                    "GATEHOUSE_HTTP_PORT", free.get(0).toString(), "GATEHOUSE_HTTPS_PORT", free.get(1).toString(),
                    "GATEHOUSE_MANAGEMENT_PORT", free.get(2).toString(), "GATEHOUSE_KEYCLOAK_PORT", free.get(3).toString(),
                    "GATEHOUSE_DB_PORT", free.get(4).toString(), "GATEHOUSE_SIMULATOR_PORT", free.get(5).toString()), root);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the stack of the tests", e);
        }
    }

    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    SharedStack orFailure() {
        if (failure != null) {
            throw failure;
        }
        return this;
    }

    Settings settings() {
        return settings;
    }

    Secrets secrets() {
        return stack.secrets();
    }

    /** Ends one of its servers at once; returns when it is gone. */
    void kill(String server) {
        try {
            long pid = Long.parseLong(Files.readString(settings.home().resolve("run").resolve(server + ".pid")).strip().split(" ")[0]);
            var process = ProcessHandle.of(pid).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void startAgain() {
        stack.up();
    }

    void stop() {
        if (!keep) {
            stack.down();
            clear();
        }
    }

    /** Leaves the logs alone, and nothing else that takes room. */
    private void clear() {
        for (String folder : List.of("data", "servers", "keycloak", "postgresql", "wildfly", "simulator", "sources")) {
            Path path = settings.home().resolve(folder);
            if (Files.exists(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot clear " + path, e);
                }
            }
        }
    }
}
