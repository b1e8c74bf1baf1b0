package io.gatehouse.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Looks before anything is started whether the ports are free. */
final class PortCheck {

    private PortCheck() {
    }

    /** Complains about the first port of the server that somebody else holds. */
    static void free(Server server) {
        server.ports().forEach((port, variable) -> {
            refusal(port).ifPresent(reason -> {
                throw new Complaint("port " + port + " for " + server.title() + " " + reason + ", or set "
                        + variable + " to a free port; nothing was started");
            });
        });
    }

    private static Optional<String> refusal(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(refusal(String.valueOf(e.getMessage())));
        }
    }

    /** What to tell about the reason that the operating system gives. */
    static String refusal(String reason) {
        return reason.contains("Permission denied") ? "is kept for root by this machine: run as root"
                : "is taken by another program: stop it";
    }
}
