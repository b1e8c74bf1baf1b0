package io.gatehouse.launcher;

import java.util.HashMap;
import java.util.Map;

/** The ports of one stack; each can be set in the environment, so that several stacks run side by side. */
public record Ports(int http, int https, int management, int keycloak, int database, int simulator) {

    public static final Ports DEFAULT = new Ports(8080, 8443, 9990, 8180, 5433, 8181);

    static Ports from(Map<String, String> env) {
        return new Ports(
                port(env, "GATEHOUSE_HTTP_PORT", DEFAULT.http),
                port(env, "GATEHOUSE_HTTPS_PORT", DEFAULT.https),
                port(env, "GATEHOUSE_MANAGEMENT_PORT", DEFAULT.management),
                port(env, "GATEHOUSE_KEYCLOAK_PORT", DEFAULT.keycloak),
                port(env, "GATEHOUSE_DB_PORT", DEFAULT.database),
                port(env, "GATEHOUSE_SIMULATOR_PORT", DEFAULT.simulator));
    }

    /** Complains if two servers were given the same port. */
    void refuseDoubles() {
        Map<Integer, String> known = new HashMap<>();
        refuseDouble(known, http, "GATEHOUSE_HTTP_PORT");
        refuseDouble(known, https, "GATEHOUSE_HTTPS_PORT");
        refuseDouble(known, management, "GATEHOUSE_MANAGEMENT_PORT");
        refuseDouble(known, keycloak, "GATEHOUSE_KEYCLOAK_PORT");
        refuseDouble(known, database, "GATEHOUSE_DB_PORT");
        refuseDouble(known, simulator, "GATEHOUSE_SIMULATOR_PORT");
    }

    private static void refuseDouble(Map<Integer, String> known, int port, String name) {
        String before = known.put(port, name);
        if (before != null) {
            throw new Complaint(before + " and " + name + " are both " + port + ": each needs a port of its own");
        }
    }

    private static int port(Map<String, String> env, String name, int otherwise) {
        String text = env.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        throw new Complaint(name + " is '" + text + "', which is not a port number between 1 and 65535");
    }
}
