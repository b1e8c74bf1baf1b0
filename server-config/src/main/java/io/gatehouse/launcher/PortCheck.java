package io.gatehouse.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks before anything is started whether the ports are free. */
final class PortCheck {

    private PortCheck() {
    }

    /** Complains about the first port of the server that somebody else holds. */
    static void free(Server server) {
        server.ports().forEach((port, variable) -> {
            if (taken(port)) {
                throw new Complaint("port " + port + " for " + server.title() + " is taken by another program: stop it, or set "
                        + variable + " to a free port; nothing was started");
            }
        });
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
