package io.gatehouse.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one stack is made of and where it lies; the same values give the same stack.
 *
 * @param root        the project's folder, with what has been built in it
 * @param home        the one folder that holds all state of this stack
 * @param sourcesRoot below it lie the sources of kind files and documents
 * @param bind        the address that the portal listens on; all else listens on loopback
 * @param realmFile   the realm that a new stack starts with, if not the demo realm
 * @param extra       further environment for the application server
 */
public record Settings(Path root, Path home, Path sourcesRoot, String bind, Ports ports,
        Optional<Path> realmFile, Map<String, String> extra) {

    /** Reads the variables of the environment that start with GATEHOUSE_. */
    public static Settings from(Map<String, String> env, Path root) {
        String home = env.getOrDefault("GATEHOUSE_HOME", System.getProperty("user.home") + "/.gatehouse");
        Path homePath = Path.of(home).toAbsolutePath().normalize();
        String sources = env.getOrDefault("GATEHOUSE_SOURCES_ROOT", homePath.resolve("sources").toString());
        return new Settings(root.toAbsolutePath().normalize(), homePath, Path.of(sources).toAbsolutePath().normalize(),
                env.getOrDefault("GATEHOUSE_BIND", "127.0.0.1"), Ports.from(env),
                Optional.ofNullable(env.get("GATEHOUSE_REALM_FILE")).filter(f -> !f.isBlank()).map(Path::of), Map.of());
    }

    /** The same stack with more in the environment of the application server. */
    public Settings with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(extra);
        all.putAll(more);
        return new Settings(root, home, sourcesRoot, bind, ports, realmFile, Map.copyOf(all));
    }

    boolean loopbackOnly() {
        return bind.equals("localhost") || bind.equals("::1") || bind.startsWith("127.");
    }

    public String portalUrl() {
        return "https://localhost:" + ports.https();
    }

    public String plainUrl() {
        return "http://localhost:" + ports.http();
    }

    public String managementUrl() {
        return "http://localhost:" + ports.management();
    }

    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    public String realmUrl() {
        return keycloakUrl() + "/realms/gatehouse";
    }

    /** Below it the model simulator of the demo company answers in OpenAI's form. */
    public String simulatorUrl() {
        return "http://127.0.0.1:" + ports.simulator() + "/v1";
    }

    /** True if the demo company is what this stack is started with. */
    boolean demo() {
        return extra.containsKey(DemoSetup.COMPANY);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + ports.database() + "/" + database;
    }

    Path folder(String name) {
        return home.resolve(name);
    }

    Path logFile(String server) {
        return home.resolve("logs").resolve(server + ".log");
    }

    Path built(String path) {
        return root.resolve("server-config/target").resolve(path);
    }

    Path bundle() {
        return root.resolve("ear/target/gatehouse.ear");
    }
}
