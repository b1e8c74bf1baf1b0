package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * WildFly of a local stack. The server runs from the home's own links to what was provisioned, so that a new build does
 * not pull the ground from under it; what it keeps (configuration, deployments, data) lies apart from its program.
 */
final class WildFly implements Server {

    private static final String BUNDLE = "gatehouse.ear";

    private final Settings settings;
    private final Secrets secrets;
    private final Path provisioned;
    private final Path base;

    WildFly(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.provisioned = settings.built("wildfly");
        this.base = settings.folder("wildfly");
    }

    @Override
    public String name() {
        return "wildfly";
    }

    @Override
    public String title() {
        return "WildFly";
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(settings.ports().http(), "GATEHOUSE_HTTP_PORT", settings.ports().https(), "GATEHOUSE_HTTPS_PORT",
                settings.ports().management(), "GATEHOUSE_MANAGEMENT_PORT");
    }

    @Override
    public void prepare(Progress progress) {
        try {
            Path program = program();
            if (!Files.exists(program)) {
                Archives.linkTree(provisioned, program);
            }
            Path original = program.resolve("standalone/configuration/standalone.xml");
            Path copied = base.resolve("configuration/standalone.origin.xml");
            if (!Files.exists(copied) || Files.mismatch(original, copied) != -1) {
                layOut(progress, program, copied);
            }
            Files.createDirectories(base.resolve("deployments"));
            Files.setPosixFilePermissions(Files.createDirectories(base.resolve("data")), PosixFilePermissions.fromString("rwx------"));
            deploy(false);
        } catch (IOException e) {
            throw new Complaint("WildFly cannot be laid out below " + base + ": " + e.getMessage(), e);
        }
    }

    /** Where the program lies in this home; another place for every other program. */
    private Path program() {
        try {
            return settings.folder("servers").resolve("wildfly-" + Fingerprint.of(provisioned));
        } catch (IOException e) {
            throw new Complaint("WildFly was not provisioned in " + provisioned + ": " + e.getMessage(), e);
        }
    }

    /** True if the server that runs is not the one that was provisioned last. */
    boolean outdated() {
        return !Files.exists(program());
    }

    /** Takes over a configuration that was provisioned anew; the one before stays beside it. */
    private void layOut(Progress progress, Path program, Path copied) throws IOException {
        Path configuration = base.resolve("configuration");
        Path current = configuration.resolve("standalone.xml");
        if (Files.exists(current)) {
            Path kept = configuration.resolve("standalone.before-" + System.currentTimeMillis() + ".xml");
            Files.move(current, kept);
            progress.step(title(), "new configuration; changes made in the console are kept in " + kept.getFileName());
        }
        Archives.copyTree(program.resolve("standalone/configuration"), configuration);
        Files.copy(configuration.resolve("standalone.xml"), copied, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts the bundle into the server, if it is another one than the server has; true if it did. */
    boolean deploy(boolean running) throws IOException {
        Path bundle = settings.bundle();
        Path deployed = base.resolve("deployments").resolve(BUNDLE);
        if (!Files.exists(bundle)) {
            throw new Complaint("the bundle " + bundle + " is not there: it was not built");
        }
        boolean same = Files.exists(deployed) && Files.mismatch(bundle, deployed) == -1;
        if (same && running) {
            return false;
        }
        clearMarkers();
        if (!same) {
            Path fresh = base.resolve(BUNDLE + ".new");
            Files.copy(bundle, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(fresh, FileTime.fromMillis(System.currentTimeMillis()));
            Files.move(fresh, deployed, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(base.resolve("deployments").resolve(BUNDLE + ".dodeploy"), "");
        return true;
    }

    private void clearMarkers() throws IOException {
        try (Stream<Path> files = Files.list(base.resolve("deployments"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.getFileName().toString().startsWith(BUNDLE + "."))::iterator) {
                Files.delete(file);
            }
        }
    }

    @Override
    public List<String> command() {
        Ports ports = settings.ports();
        return StandaloneCommandBuilder.of(program())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(base)
                .setJavaOptions("-Xms256m", "-Xmx2g", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=512m",
                        "-Djava.net.preferIPv4Stack=true", "-Djboss.modules.system.pkgs=org.jboss.byteman",
                        "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC")
                .addServerArguments("-b=" + settings.bind(), "-bmanagement=127.0.0.1",
                        "-Djboss.http.port=" + ports.http(), "-Djboss.https.port=" + ports.https(),
                        "-Djboss.management.http.port=" + ports.management(),
                        "-Djboss.server.log.dir=" + log().getParent(),
                        "-Dgatehouse.oidc.url=" + settings.realmUrl())
                .build();
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> env = new HashMap<>();
        env.put("GATEHOUSE_DB_URL", settings.jdbcUrl("gatehouse"));
        env.put("GATEHOUSE_DB_APP_PASSWORD", secrets.password("postgres.gatehouse_app"));
        env.put("GATEHOUSE_DB_READER_PASSWORD", secrets.password("postgres.gatehouse_reader"));
        env.put("GATEHOUSE_SOURCES_ROOT", settings.sourcesRoot().toString());
        env.put("GATEHOUSE_QUESTIONNAIRES", settings.folder("questionnaires").toString());
        env.put("GATEHOUSE_DIRECTORY_URL", settings.keycloakUrl());
        env.put("GATEHOUSE_DIRECTORY_SECRET", secrets.password("keycloak.directory"));
        env.put("GATEHOUSE_SECRET", secrets.password("gatehouse.secret"));
        env.put("GATEHOUSE_CREDENTIALS_PASSWORD", secrets.password("wildfly.credentials"));
        env.put("GATEHOUSE_GOVERNANCE_FOUR_EYES", "false");
        env.putAll(settings.extra());
        return env;
    }

    @Override
    public Path log() {
        return settings.logFile(name());
    }

    @Override
    public Path output() {
        return settings.logFile(name() + ".out");
    }

    @Override
    public boolean ready() {
        Path deployments = base.resolve("deployments");
        Path failed = deployments.resolve(BUNDLE + ".failed");
        if (Files.exists(failed)) {
            throw new Complaint("the bundle does not deploy: " + firstLine(failed) + "; see " + log());
        }
        return Files.exists(deployments.resolve(BUNDLE + ".deployed"))
                && Http.status(settings.managementUrl() + "/health/ready") == 200;
    }

    private static String firstLine(Path file) {
        try {
            String text = Files.readString(file).replaceAll("\\s+", " ").strip();
            return text.length() > 300 ? text.substring(0, 300) + "…" : text;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
