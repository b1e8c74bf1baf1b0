package io.gatehouse.system.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.system.Stack;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The chat interface, byte by byte")
class ChatIT {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
    }

    private static String asked(String model, String more) {
        return "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"What changed at our vendors?\"}]" + more + "}";
    }

    private static HttpResponse<String> chat(String body) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(stack.plain().resolve("v1/chat/completions")).header("Authorization", "Bearer " + stack.token("buyer"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @DisplayName("an answer is the summary that REST gives, and is in the record")
    void sameSummary() throws Exception {
        var answer = JSON.readTree(chat(asked("purchasing-assistant", "")).body());
        var rest = stack.post("buyer", "/api/summaries", "{\"workflow\":\"purchasing-assistant\",\"question\":\"What changed at our vendors?\"}").json();
        assertThat(answer.path("choices").path(0).path("message").path("content").asString()).isEqualTo(rest.path("text").asString());
        assertThat(answer.path("gatehouse").path("sources")).isEqualTo(rest.path("sources"));
        assertThat(answer.path("gatehouse").path("label")).isEqualTo(rest.path("label"));
        var event = stack.get("auditor", "/api/audit/events/" + answer.path("gatehouse").path("auditRef").asString()).json();
        assertThat(event.path("type").asString()).isEqualTo("summary-made");
        assertThat(stack.get("buyer", "/api/summaries/" + answer.path("gatehouse").path("id").asString()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a stream is server-sent events that nothing on the way should keep back, and begins no session")
    void stream() throws Exception {
        var response = chat(asked("purchasing-assistant", ",\"stream\":true"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("X-Accel-Buffering")).contains("no");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(response.body().split("\n\n")).allMatch(event -> event.startsWith("data: ")).endsWith("data: [DONE]");
    }

    @Test
    @DisplayName("a workflow that is absent and one that is not for the caller give the same bytes, whole and as a stream")
    void absentIsForbidden() throws Exception {
        for (var more : new String[] {"", ",\"stream\":true"}) {
            var absent = chat(asked("no-such-model", more));
            var hidden = chat(asked("finance-digest", more));
            assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
            assertThat(hidden.body()).isEqualTo(absent.body()).contains("\"code\":\"model_not_found\"");
            assertThat(hidden.headers().map().keySet()).isEqualTo(absent.headers().map().keySet());
        }
    }

    @Test
    @DisplayName("a reader who goes away before the answer leaves a summary that is kept")
    void gone() throws Exception {
        var question = "What changed at our vendors since the reader left?";
        var body = asked("purchasing-assistant", ",\"stream\":true").replace("What changed at our vendors?", question);
        try (var socket = new Socket(stack.plain().getHost(), stack.plain().getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(("POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + stack.token("buyer")
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        assertThat(isKept(question)).isTrue();
    }

    private static boolean isKept(String question) throws IOException {
        var patience = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(patience)) {
            for (JsonNode line : stack.get("buyer", "/api/summaries").json()) {
                if (line.toString().contains(question)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    @DisplayName("a method, a type or an address that is not there is told in the same form")
    void wrongWay() throws Exception {
        var get = CLIENT.send(HttpRequest.newBuilder(stack.plain().resolve("v1/chat/completions")).header("Authorization", "Bearer " + stack.token("buyer")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertThat(JSON.readTree(get.body()).path("error").path("type").asString()).isEqualTo("invalid_request_error");
        var form = CLIENT.send(HttpRequest.newBuilder(stack.plain().resolve("v1/chat/completions")).header("Authorization", "Bearer " + stack.token("buyer"))
                .header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString(asked("purchasing-assistant", ""))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(chat("{").statusCode()).isEqualTo(400);
        assertThat(chat("[".repeat(100_000)).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("the description of all interfaces has these too")
    void described() throws Exception {
        var description = CLIENT.send(HttpRequest.newBuilder(stack.plain().resolve("openapi")).build(), HttpResponse.BodyHandlers.ofString()).body();
        assertThat(description).contains("/v1/chat/completions:", "/v1/models:", "/mcp:", "/api/summaries:").doesNotContain("/api/v1", "/api/mcp");
    }
}
