package io.gatehouse.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** PostgreSQL of a local stack: listens on loopback only, every connection needs a password. */
final class PostgreSql implements Server {

    private final Settings settings;
    private final Secrets secrets;
    private final Path binaries;
    private final Path data;

    PostgreSql(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.binaries = settings.folder("postgresql");
        this.data = settings.folder("data");
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(settings.ports().database(), "GATEHOUSE_DB_PORT");
    }

    @Override
    public void prepare(Progress progress) {
        try {
            Files.createDirectories(settings.home());
            if (!Files.exists(binaries)) {
                progress.step(title(), "unpacking");
                try (InputStream packed = PostgreSql.class.getResourceAsStream("/" + archive())) {
                    if (packed == null) {
                        throw new Complaint("no PostgreSQL for this machine (" + archive() + ") was built in; build on this machine again");
                    }
                    Archives.unpackTarXz(packed, binaries);
                }
            }
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                progress.step(title(), "creating an empty database cluster");
                initialise();
            }
        } catch (IOException e) {
            throw new Complaint("PostgreSQL cannot be laid out below " + settings.home() + ": " + e.getMessage(), e);
        }
    }

    private void initialise() throws IOException {
        Archives.deleteTree(data);
        Files.createDirectories(data.getParent());
        Path password = Files.createTempFile(settings.home(), "initdb", ".pw",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.password("postgres.superuser"));
            Commands.run("initdb", unprivileged(List.of(binaries.resolve("bin/initdb").toString(),
                    "-D", data.toString(), "-U", "postgres", "--auth=scram-sha-256", "--pwfile=" + password,
                    "--encoding=UTF8", "--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                    "--set", "timezone=UTC", "--set", "log_timezone=UTC")));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    @Override
    public List<String> command() {
        return unprivileged(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString(),
                "-p", String.valueOf(settings.ports().database()),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", "max_connections=150", "-c", "shared_buffers=256MB", "-c", "max_wal_size=4GB"));
    }

    /** PostgreSQL refuses to run as root: a user namespace gives it another name and lets the files stay root's. */
    private static List<String> unprivileged(List<String> command) {
        if (!Tools.isRoot()) {
            return command;
        }
        String unshare = Tools.find("unshare").orElseThrow(() -> new Complaint(
                "PostgreSQL does not run as root and 'unshare' (util-linux) is not there to help: run as another user"));
        return Tools.prefixed(command, unshare, "-U");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("LC_ALL", "C", "TZ", "UTC");
    }

    @Override
    public Path log() {
        return settings.logFile(name());
    }

    @Override
    public boolean ready() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(settings.jdbcUrl(database), "postgres", secrets.password("postgres.superuser"));
    }

    @Override
    public String stopSignal() {
        return "INT";
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        boolean arm = arch.equals("aarch64");
        return "postgres-" + (os.contains("mac") ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
