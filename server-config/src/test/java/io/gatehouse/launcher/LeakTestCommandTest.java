package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("'leak-test'")
class LeakTestCommandTest {

    private static final String OVERVIEW = "{\"workflows\": [{\"key\": \"one\", \"approved\": true}, {\"key\": \"draft\", \"approved\": false}, {\"key\": \"two\", \"approved\": true}]}";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> ordered = new ArrayList<>();
    /** Of tests, one after the other. */
    private final Deque<String> answers = new ArrayDeque<>();
    /** Statuses of starts, one after the other; 202 after them. */
    private final Deque<Integer> accepts = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean starts = path.equals("/api/leak-tests") && exchange.getRequestMethod().equals("POST");
            if (starts) {
                ordered.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            int status = !starts ? 200 : accepts.isEmpty() ? 202 : accepts.pop();
            String answer = path.contains("/token") ? "{\"access_token\": \"t\"}" : starts ? status == 202 ? "{\"id\": \"7\"}" : "{\"code\": \"not-found\"}"
                    : path.equals("/api/leak-tests") ? OVERVIEW : answers.pop();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(String... arguments) {
        String port = String.valueOf(server.getAddress().getPort());
        var api = new Api(Settings.from(Map.of("GATEHOUSE_HTTP_PORT", port, "GATEHOUSE_KEYCLOAK_PORT", port), folder));
        return new LeakTest(api, new Progress(new PrintStream(said, true, StandardCharsets.UTF_8))).run(LeakTest.Options.of(List.of(arguments)));
    }

    private void ends(String verdict) {
        answers.add("{\"workflow\": \"w\", \"state\": \"completed\", \"verdict\": \"" + verdict + "\", \"cases\": 12, \"readers\": []}");
    }

    @Test
    @DisplayName("ends with 0 where everything holds, having tested every approved workflow")
    void holds() {
        ends("holds");
        ends("holds");
        assertThat(run()).isZero();
        assertThat(ordered).hasSize(2);
        assertThat(ordered.get(0)).contains("\"one\"");
        assertThat(ordered.get(1)).contains("\"two\"");
    }

    @Test
    @DisplayName("ends with 1 where anything leaks, and says what")
    void leaks() {
        answers.add("{\"workflow\": \"one\", \"state\": \"running\", \"done\": 5, \"total\": 10}");
        answers.add("{\"workflow\": \"one\", \"state\": \"completed\", \"verdict\": \"leaks\", \"readers\": [{\"roles\": [\"planner\"], \"verdict\": \"leaks\"}], \"firstDifference\": "
                + "{\"kind\": \"report\", \"request\": \"prices\", \"change\": \"cells\", \"size\": 1, \"dataset\": \"orders\", \"field\": \"price\", \"channel\": \"order\"}}");
        ends("inconclusive");
        assertThat(run()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("5 of 10 questions").contains("planner: leaks").contains("orders.price").contains("by order");
    }

    @Test
    @DisplayName("ends with 2 where there is no verdict")
    void inconclusive() {
        ends("inconclusive");
        assertThat(run("one")).isEqualTo(2);
        answers.add("{\"workflow\": \"one\", \"state\": \"failed\", \"reason\": \"directory-unavailable\"}");
        assertThat(run("one", "--person", "buyer", "--role", "planner", "--seed", "42")).isEqualTo(2);
        assertThat(ordered.getLast()).contains("\"people\":[\"buyer\"]").contains("\"roles\":[\"planner\"]").contains("\"seed\":42");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("directory-unavailable");
    }

    @Test
    @DisplayName("waits for the test that runs, and complains of what no waiting mends")
    void waits() {
        accepts.addAll(List.of(409, 409, 202));
        ends("holds");
        assertThat(run("one")).isZero();
        assertThat(ordered).hasSize(3);
        assertThat(said.toString(StandardCharsets.UTF_8)).containsOnlyOnce("waits for the leak test that runs");
        accepts.add(404);
        assertThatThrownBy(() -> run("none")).isInstanceOf(Complaint.class).hasMessageContaining("no such workflow");
    }

    @Test
    @DisplayName("takes nothing that it does not understand")
    void options() {
        for (var wrong : List.of(List.of("one", "two"), List.of("one", "--role"), List.of("--role", "planner"), List.of("one", "--seed", "x"), List.of("one", "--colour", "red"))) {
            assertThatThrownBy(() -> LeakTest.Options.of(wrong)).as(wrong.toString()).isInstanceOf(Complaint.class);
        }
    }
}
