package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("'governance apply'")
class GovernanceCommandTest {

    @TempDir
    private Path folder;

    private final AtomicReference<String> ifMatch = new AtomicReference<>("");
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"policyVersion\": 7}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean put = exchange.getRequestMethod().equals("PUT");
            if (put) {
                ifMatch.set(exchange.getRequestHeaders().getFirst("If-Match"));
            }
            byte[] body = (put ? answer : "{\"access_token\": \"t\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"v6\"");
            exchange.sendResponseHeaders(put ? status : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Governance governance() {
        String port = String.valueOf(server.getAddress().getPort());
        return new Governance(new Api(Settings.from(Map.of("GATEHOUSE_HTTP_PORT", port, "GATEHOUSE_KEYCLOAK_PORT", port), folder)));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), text);
    }

    @Test
    @DisplayName("replaces only the version that it has just seen")
    void ifMatch() throws IOException {
        assertThat(governance().apply(file("gatehouse: 1\n")).path("policyVersion").asInt()).isEqualTo(7);
        assertThat(ifMatch.get()).isEqualTo("\"v6\"");
    }

    @Test
    @DisplayName("says in one line which file is broken, where, and how")
    void refused() throws IOException {
        status = 422;
        answer = "{\"status\":422,\"violations\":[{\"path\":\"roles[0].grants[1]\",\"code\":\"unknown\",\"message\":\"no dataset 'x'\"},"
                + "{\"path\":\"reports[2]\",\"code\":\"sql\",\"message\":\"…\"}]}";
        Path file = file("gatehouse: 1\n");
        assertThatThrownBy(() -> governance().apply(file)).isInstanceOf(Complaint.class)
                .hasMessage(file + " is refused: roles[0].grants[1]: no dataset 'x' (and 1 more)");
    }

    @Test
    @DisplayName("says the place of a fault once, though the message says it too")
    void placeOnce() throws IOException {
        status = 422;
        answer = "{\"status\":422,\"violations\":[{\"path\":\"line 9\",\"code\":\"yaml\",\"message\":\"line 9: not well-formed\"}]}";
        Path file = file("gatehouse: 1\n");
        assertThatThrownBy(() -> governance().apply(file)).isInstanceOf(Complaint.class)
                .hasMessage(file + " is refused: line 9: not well-formed");
    }

    @Test
    @DisplayName("says in sentences what has changed and what waits")
    void told() throws IOException {
        answer = "{\"policyVersion\":8,\"changes\":[{\"kind\":\"removed\",\"path\":\"roles.planner.grants\","
                + "\"what\":\"No longer the grant of stock\",\"widens\":false}],\"staged\":[\"a wider grant\"]}";
        assertThat(Governance.told(governance().apply(file("gatehouse: 1\n")))).containsExactly("Policy version 8 is in force.",
                "  roles.planner.grants: No longer the grant of stock", "  waits for a second officer: a wider grant");
    }

    @Test
    @DisplayName("says that a file changes nothing")
    void nothingChanged() throws IOException {
        assertThat(Governance.told(governance().apply(file("gatehouse: 1\n"))))
                .containsExactly("Policy version 7 is in force; the file changes nothing.");
    }

    @Test
    @DisplayName("says that somebody was faster")
    void conflict() throws IOException {
        status = 409;
        Path file = file("gatehouse: 1\n");
        assertThatThrownBy(() -> governance().apply(file)).isInstanceOf(Complaint.class).hasMessageContaining("meanwhile");
    }

    @Test
    @DisplayName("says that a part of the server is down")
    void unavailable() throws IOException {
        status = 503;
        answer = "{\"status\":503,\"title\":\"The database does not answer\"}";
        Path file = file("gatehouse: 1\n");
        assertThatThrownBy(() -> governance().apply(file)).isInstanceOf(Complaint.class)
                .hasMessageContaining("503").hasMessageContaining("The database does not answer");
    }

    @Test
    @DisplayName("says that there is no such file, or that it is no text")
    void noFile() throws IOException {
        assertThatThrownBy(() -> governance().apply(folder.resolve("none.yaml"))).hasMessageContaining("none.yaml");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> governance().apply(binary)).hasMessageContaining("UTF-8");
    }

    @Test
    @DisplayName("says that nothing runs")
    void nobodyThere() throws IOException {
        Governance governance = governance();
        server.stop(0);
        Path file = file("gatehouse: 1\n");
        assertThatThrownBy(() -> governance.apply(file)).isInstanceOf(Complaint.class).hasMessageContaining("gatehouse up");
    }
}
