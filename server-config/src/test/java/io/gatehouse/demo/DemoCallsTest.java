package io.gatehouse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first day of the demo company")
class DemoCallsTest {

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/gatehouse/protocol/openid-connect/token", this::signIn);
        server.createContext("/api", this::answer);
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void makes_about_forty_calls_each_as_its_user() {
        List<String> reported = new ArrayList<>();
        int expected = DemoCalls.run(address, address, reported::add);
        assertThat(received).hasSizeBetween(35, 50).hasSize(expected);
        assertThat(reported).isEmpty();
        assertThat(received.getFirst()).isEqualTo("Bearer token-of-buyer GET /api/me");
        assertThat(received).anyMatch(call -> call.startsWith("Bearer token-of-auditor GET /api/audit"));
    }

    @Test
    void tells_of_a_call_that_fails_and_goes_on() {
        server.removeContext("/api");
        server.createContext("/api", exchange -> reply(exchange, 503, ""));
        List<String> reported = new ArrayList<>();
        assertThat(DemoCalls.run(address, address, reported::add)).isZero();
        assertThat(reported).hasSameSizeAs(DemoCall.script())
                .first().isEqualTo("buyer: GET /api/me was answered with 503.");
    }

    @Test
    void tells_that_nobody_could_sign_in_and_ends() {
        server.stop(0);
        List<String> reported = new ArrayList<>();
        assertThat(DemoCalls.run(address, address, reported::add)).isZero();
        assertThat(reported).hasSameSizeAs(DemoCall.script());
    }

    @Test
    void names_only_reports_and_workflows_of_the_policy() throws IOException {
        String policy = new String(DemoCompany.class.getResourceAsStream(DemoCompany.POLICY).readAllBytes(),
                StandardCharsets.UTF_8);
        Pattern named = Pattern.compile("\"(?:key|workflow)\":\"([^\"]+)\"|workflow=([a-z-]+)|/reports/([a-z-]+)");
        assertThat(DemoCall.script()).allSatisfy(call -> {
            for (MatchResult name : named.matcher(call.path() + call.body()).results().toList()) {
                String key = Stream.of(1, 2, 3).map(name::group).filter(Objects::nonNull).findFirst().orElseThrow();
                assertThat(policy).contains("  - key: " + key + "\n");
            }
        });
    }

    private void signIn(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String user = form.replaceAll(".*username=([^&]+).*", "$1");
        reply(exchange, 200, "{\"access_token\":\"token-of-" + user + "\",\"expires_in\":60}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String user = exchange.getRequestHeaders().getFirst("Authorization");
        received.add(user + " " + call);
        int status = DemoCall.script().stream()
                .filter(each -> user.endsWith("token-of-" + each.user()) && each.body().equals(body))
                .filter(each -> call.equals(each.method() + " " + each.path())).findFirst().orElseThrow().status();
        reply(exchange, status, "{}");
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
