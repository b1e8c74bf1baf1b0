package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("'up' starts nothing and says why in one line")
class UpRefusalTest {

    @TempDir
    private Path home;

    private void up(Map<String, String> env, String... options) {
        Map<String, String> all = new HashMap<>(env);
        all.put("GATEHOUSE_HOME", home.toString());
        new Up(Settings.from(all, Path.of("..")), new Progress(new PrintStream(new ByteArrayOutputStream()))).run(List.of(options));
    }

    private void assertNothingStarted() throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(f -> f.toString().endsWith(".pid") || f.toString().endsWith(".csv"))).isEmpty();
        }
    }

    @Test
    @DisplayName("when a port is taken, with the port and the variable that changes it")
    void portTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            for (String variable : List.of("GATEHOUSE_DB_PORT", "GATEHOUSE_KEYCLOAK_PORT", "GATEHOUSE_HTTPS_PORT", "GATEHOUSE_SIMULATOR_PORT")) {
                assertThatThrownBy(() -> up(othersFree(variable, port)))
                        .isInstanceOf(Complaint.class).hasMessageContaining(port).hasMessageContaining(variable)
                        .hasMessageContaining("nothing was started").hasMessageNotContaining("\n");
            }
            assertNothingStarted();
        }
    }

    private static Map<String, String> othersFree(String variable, String port) throws Exception {
        Map<String, String> env = new HashMap<>();
        for (String name : List.of("HTTP", "HTTPS", "MANAGEMENT", "KEYCLOAK", "DB", "SIMULATOR")) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                env.put("GATEHOUSE_" + name + "_PORT", String.valueOf(free.getLocalPort()));
            }
        }
        env.put(variable, port);
        return env;
    }

    @Test
    @DisplayName("when a port is kept for root, which is not the same as taken")
    void portForRoot() {
        assertThat(PortCheck.refusal("Permission denied")).contains("kept for root");
        assertThat(PortCheck.refusal("Address already in use")).contains("taken by another program");
    }

    @Test
    @DisplayName("beyond loopback, because the realm has demo passwords")
    void demoPasswords() throws Exception {
        assertThatThrownBy(() -> up(Map.of("GATEHOUSE_BIND", "0.0.0.0")))
                .isInstanceOf(Complaint.class).hasMessageContaining("demo passwords").hasMessageContaining("GATEHOUSE_REALM_FILE");
        assertNothingStarted();
    }

    @Test
    @DisplayName("beyond loopback, because a client of the realm has direct access grants")
    void directGrants() throws Exception {
        Path realm = home.resolve("realm.json");
        Files.writeString(realm, "{\"clients\": [{\"clientId\": \"scripts\", \"directAccessGrantsEnabled\": true}]}");
        assertThatThrownBy(() -> up(Map.of("GATEHOUSE_BIND", "0.0.0.0", "GATEHOUSE_REALM_FILE", realm.toString())))
                .isInstanceOf(Complaint.class).hasMessageContaining("'scripts'").hasMessageContaining("direct access grants");
        assertNothingStarted();
    }

    @Test
    @DisplayName("when another command works on the same home")
    void locked() {
        Settings settings = Settings.from(Map.of("GATEHOUSE_HOME", home.toString()), Path.of(".."));
        try (HomeLock held = HomeLock.take(settings)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> up(Map.of())).isInstanceOf(Complaint.class).hasMessageContaining("another gatehouse command");
        }
    }

    @Test
    @DisplayName("when the home cannot be written to")
    void noHome() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> HomeLock.take(Settings.from(Map.of("GATEHOUSE_HOME", file.resolve("home").toString()), Path.of(".."))))
                .isInstanceOf(Complaint.class).hasMessageContaining("GATEHOUSE_HOME");
    }

    @Test
    @DisplayName("when the disk is full")
    void fullDisk() {
        assertThatThrownBy(() -> HomeLock.checkSpace(home, 5L << 20))
                .isInstanceOf(Complaint.class).hasMessageContaining("5 MiB left").hasMessageContaining(home.toString());
        HomeLock.checkSpace(home, 2L << 30);
    }

    @Test
    @DisplayName("when it does not know an option or a company")
    void options() {
        assertThatThrownBy(() -> up(Map.of(), "--quickly")).isInstanceOf(Complaint.class).hasMessageContaining("--quickly");
        assertThatThrownBy(() -> up(Map.of(), "--demo", "acme")).isInstanceOf(Complaint.class).hasMessageContaining("none");
    }

    @Test
    @DisplayName("when the home holds another company than asked for")
    void otherCompany() throws Exception {
        Files.writeString(home.resolve("stack.properties"), "company=nordmark\n");
        assertThatThrownBy(() -> up(Map.of(), "--demo", "none")).isInstanceOf(Complaint.class)
                .hasMessageContaining("nordmark").hasMessageContaining("GATEHOUSE_HOME");
    }
}
