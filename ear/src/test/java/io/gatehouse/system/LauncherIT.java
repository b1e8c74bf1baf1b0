package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.launcher.LocalStack;
import io.gatehouse.launcher.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The launcher of a running stack")
class LauncherIT {

    private final Stack stack = Stack.shared();

    private record Result(int status, String out, String err) {
    }

    private Result gatehouse(Map<String, String> more, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(stack.root().resolve("server-config/bin/gatehouse").toString()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile("gatehouse", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile()).directory(Path.of("/").toFile());
        builder.environment().putAll(environment());
        builder.environment().putAll(more);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        String said = Files.readString(err);
        Files.delete(err);
        return new Result(status, out, said);
    }

    private Map<String, String> environment() {
        var ports = stack.settings().ports();
        return Map.of("GATEHOUSE_HOME", stack.settings().home().toString(), "GATEHOUSE_HTTP_PORT", "" + ports.http(),
                "GATEHOUSE_HTTPS_PORT", "" + ports.https(), "GATEHOUSE_MANAGEMENT_PORT", "" + ports.management(),
                "GATEHOUSE_KEYCLOAK_PORT", "" + ports.keycloak(), "GATEHOUSE_DB_PORT", "" + ports.database(),
                "GATEHOUSE_SIMULATOR_PORT", "" + ports.simulator());
    }

    private boolean up() {
        return new LocalStack(stack.settings(), new Progress(new PrintStream(new ByteArrayOutputStream()))).up();
    }

    @Test
    @DisplayName("says what runs, from any folder")
    void status() throws Exception {
        Result result = gatehouse(Map.of(), "status");
        assertThat(result.status()).isZero();
        assertThat(result.out().lines().filter(line -> line.contains("ready, process"))).hasSize(4);
    }

    @Test
    @DisplayName("says that nothing runs in another home, and stops nothing there")
    void otherHome() throws Exception {
        Path other = Files.createTempDirectory("gatehouse-other");
        assertThat(gatehouse(Map.of("GATEHOUSE_HOME", other.toString()), "status").status()).isNotZero();
        assertThat(gatehouse(Map.of("GATEHOUSE_HOME", other.toString()), "down").out()).contains("Nothing");
        assertThat(gatehouse(Map.of(), "status").status()).isZero();
    }

    @Test
    @DisplayName("refuses in one line, with a non-zero status")
    void refuses() throws Exception {
        Result result = gatehouse(Map.of(), "governance", "apply", "/no/such/file");
        assertThat(result.status()).isNotZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).startsWith("gatehouse: ").contains("/no/such/file");
    }

    @Test
    @DisplayName("carries the policy out and in, and a broken file is refused whole, with its place")
    void governance() throws Exception {
        stack.applyGovernance("gatehouse: 1\nattributes: [plants]\n");
        Result exported = gatehouse(Map.of(), "governance", "export");
        assertThat(exported.status()).isZero();
        assertThat(exported.out()).isEqualTo(stack.exportGovernance()).contains("plants");

        Path broken = Files.writeString(Files.createTempFile("broken", ".yaml"), "gatehouse: 1\nroles:\n  - key: planner\n    colour: red\n");
        Result refused = gatehouse(Map.of(), "governance", "apply", broken.toString());
        assertThat(refused.status()).isNotZero();
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err()).contains(broken.toString()).contains("colour");
        assertThat(stack.exportGovernance()).isEqualTo(exported.out());
    }

    @Test
    @DisplayName("starts again what has crashed, and only that")
    void crash() throws IOException {
        long postgres = pid("postgresql");
        long wildfly = pid("wildfly");
        long keycloak = pid("keycloak");
        ProcessHandle.of(keycloak).orElseThrow().destroyForcibly();
        ProcessHandle.of(keycloak).ifPresent(handle -> handle.onExit().join());

        assertThat(up()).isTrue();

        assertThat(pid("keycloak")).isNotEqualTo(keycloak);
        assertThat(pid("postgresql")).isEqualTo(postgres);
        assertThat(pid("wildfly")).isEqualTo(wildfly);
        String me = new Api(stack.settings()).get("buyer", "/api/me", "application/json").body();
        assertThat(me).as("a token made after the crash is good").contains("buyer");
        assertThat(up()).as("a second time there is nothing to do").isFalse();
    }

    private long pid(String server) throws IOException {
        return Long.parseLong(Files.readString(stack.settings().home().resolve("run/" + server + ".pid")).split(" ")[0]);
    }
}
