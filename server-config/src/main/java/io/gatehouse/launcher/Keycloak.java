package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak of a local stack, on loopback, with its data in the stack's PostgreSQL. */
final class Keycloak implements Server {

    private static final List<String> JVM = List.of(
            "-Xms64m", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8", "-Djava.security.egd=file:/dev/urandom", "-Duser.language=en", "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true", "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Settings settings;
    private final Secrets secrets;
    private final Path shared;
    private final Path home;

    Keycloak(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.shared = settings.built("keycloak");
        this.home = settings.folder("keycloak");
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak";
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(settings.ports().keycloak(), "GATEHOUSE_KEYCLOAK_PORT");
    }

    @Override
    public void prepare(Progress progress) {
        try {
            Path zip = settings.built("keycloak-dist/keycloak-quarkus-dist.zip");
            if (!Files.exists(shared)) {
                progress.step(title(), "unpacking and building in the database driver, once (about 20 s)");
                build(zip);
            }
            layOut();
        } catch (IOException e) {
            throw new Complaint("Keycloak cannot be laid out below " + home + ": " + e.getMessage(), e);
        }
    }

    private void build(Path zip) throws IOException {
        Path fresh = Files.createTempDirectory(shared.getParent(), "keycloak-").resolve("keycloak");
        Archives.unpackZip(zip, fresh);
        Commands.run("building Keycloak", java(fresh, "build", "--db=postgres", "--cache=local"));
        if (!Files.exists(shared)) {
            Files.move(fresh, shared);
        }
        Archives.deleteTree(fresh.getParent());
    }

    private void layOut() throws IOException {
        Path version = home.resolve("version.txt");
        if (!Files.exists(version) || Files.mismatch(version, shared.resolve("version.txt")) != -1) {
            Archives.deleteTree(home);
            Archives.linkTree(shared, home);
        }
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imports.resolve("gatehouse-realm.json"), Realm.of(settings, secrets).text());
    }

    private static List<String> java(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Tools.java()));
        command.addAll(JVM);
        command.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public List<String> command() {
        return java(home, "start", "--optimized", "--cache=local", "--import-realm", "--http-enabled=true", "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().keycloak(), "--hostname=" + settings.keycloakUrl(),
                "--db-url=" + settings.jdbcUrl("keycloak"), "--db-username=keycloak", "--db-pool-max-size=20");
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> env = new HashMap<>();
        env.put("KC_DB_PASSWORD", secrets.password("postgres.keycloak"));
        env.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        env.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return env;
    }

    @Override
    public Path log() {
        return settings.logFile(name());
    }

    @Override
    public boolean ready() {
        return Http.status(settings.realmUrl() + "/.well-known/openid-configuration") == 200;
    }
}
