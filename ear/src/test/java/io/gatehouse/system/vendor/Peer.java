package io.gatehouse.system.vendor;

import io.gatehouse.system.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A gateway that was not written here, on loopback: it passes requests on and does none of the work on data. */
final class Peer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private Peer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Peer start(Stack stack) throws Exception {
        var folder = install(stack);
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder("node", "node_modules/@portkey-ai/gateway/build/start-server.js", "--port=" + port, "--headless")
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("peer.log").toFile());
        builder.environment().put("TRUSTED_CUSTOM_HOSTS", "127.0.0.1,localhost");
        var peer = new Peer(builder.start(), port);
        peer.await();
        return peer;
    }

    private static Path install(Stack stack) throws Exception {
        var folder = Files.createDirectories(stack.root().resolve("ear/target/node-bench"));
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(stack.root().resolve("ear/src/test/node-bench").resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--prefer-offline").directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("npm.log").toFile()).start();
        if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            throw new IOException("npm could not bring the peer");
        }
        return folder;
    }

    private void await() {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new UncheckedIOException(new IOException("the peer does not answer"));
    }

    String url() {
        return "http://127.0.0.1:" + port + "/v1/chat/completions";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
