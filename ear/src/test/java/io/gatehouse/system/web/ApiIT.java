package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.system.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The REST interface")
class ApiIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
    }

    @Test
    @DisplayName("every error is a problem with a stable code: unknown path, method, media type, body, shape")
    void problems() throws Exception {
        assertProblem(send("buyer", "GET", "api/nothing", null, null), 404, "not-found");
        assertProblem(send("buyer", "DELETE", "api/me", null, null), 405, "method-not-allowed");
        assertProblem(send("buyer", "POST", "api/summaries", "text/plain", "x"), 415, "unsupported-media-type");
        assertProblem(send("buyer", "POST", "api/summaries", "application/json", "{"), 400, "unreadable");
        var shape = send("buyer", "POST", "api/summaries", "application/json", "{\"workflow\":\"purchasing-assistant\",\"qestion\":\"x\",\"sentences\":99}");
        assertProblem(shape, 422, "invalid-request");
        assertThat(shape.body()).contains("\"path\":\"qestion\"");
    }

    @Test
    @DisplayName("without a token, or with one that is no token, 401 as a problem and no page to sign in on")
    void unauthenticated() throws Exception {
        var none = CLIENT.send(HttpRequest.newBuilder(address("api/me")).build(), HttpResponse.BodyHandlers.ofString());
        assertProblem(none, 401, "unauthenticated");
        var forged = CLIENT.send(HttpRequest.newBuilder(address("api/me")).header("Authorization", "Bearer a.b.c").build(),
                HttpResponse.BodyHandlers.ofString());
        assertProblem(forged, 401, "unauthenticated");
    }

    @Test
    @DisplayName("absent and forbidden give the same bytes: workflow, report, summary")
    void absentIsForbidden() throws Exception {
        var absent = send("sales", "GET", "api/reports?workflow=no-such-workflow", null, null);
        var forbidden = send("sales", "GET", "api/reports?workflow=finance-digest", null, null);
        assertThat(forbidden.statusCode()).isEqualTo(404);
        assertThat(forbidden.body()).isEqualTo(absent.body());
        var made = stack.post("buyer", "/api/summaries", Map.of("workflow", "purchasing-assistant", "question", "What changed at our vendors?"));
        assertThat(made.status()).isEqualTo(201);
        var others = send("sales", "GET", "api/summaries/" + made.json().path("id").asString(), null, null);
        var nobodys = send("sales", "GET", "api/summaries/00000000-0000-0000-0000-000000000000", null, null);
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(nobodys.body()).isEqualTo(absent.body());
    }

    @Test
    @DisplayName("a missing application role is 403, whatever is asked for")
    void role() throws Exception {
        assertProblem(send("buyer", "GET", "api/audit/events", null, null), 403, "role-missing");
        assertProblem(send("buyer", "POST", "api/query", "application/json", "{\"workflow\":\"x\",\"sql\":\"SELECT 1\"}"), 403, "role-missing");
        assertProblem(send("auditor", "PUT", "api/governance", "application/yaml", "gatehouse: 1"), 403, "role-missing");
    }

    @Test
    @DisplayName("a summary is created with its address and ETag, and read again unchanged")
    void summary() throws Exception {
        var created = send("buyer", "POST", "api/summaries", "application/json",
                "{\"workflow\":\"purchasing-assistant\",\"question\":\"What changed at our vendors?\"}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var address = created.headers().firstValue("Location").orElseThrow();
        var again = send("buyer", "GET", address.substring(address.indexOf("api/")), null, null);
        assertThat(again.body()).isEqualTo(created.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(created.headers().firstValue("ETag")).isPresent();
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("the governance file is replaced only by who says what they have read: 428 without, 409 with a stale tag")
    void governance() throws Exception {
        var file = stack.exportGovernance();
        assertProblem(send("governance", "PUT", "api/governance", "application/yaml", file), 428, "if-match-required");
        var stale = CLIENT.send(request("governance", "api/governance").header("Content-Type", "application/yaml")
                .header("If-Match", "\"stale\"").PUT(HttpRequest.BodyPublishers.ofString(file)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(stale.statusCode()).isEqualTo(409);
        var check = send("governance", "PUT", "api/governance?dryRun=true", "application/yaml", file);
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body()).contains("\"changes\":[]", "\"dryRun\":true");
    }

    @Test
    @DisplayName("the audit record comes in complete pages that end with a null cursor")
    void audit() {
        var cursor = "";
        var pages = 0;
        do {
            var page = stack.get("auditor", "/api/audit/events?limit=1000&to=2020-01-01" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
            cursor = page.path("nextCursor").isNull() ? null : page.path("nextCursor").asString();
            pages++;
        } while (cursor != null && pages < 100);
        assertThat(cursor).isNull();
    }

    @Test
    @DisplayName("the description of all of it is served at /openapi")
    void openApi() throws Exception {
        var description = CLIENT.send(HttpRequest.newBuilder(address("openapi")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("/api/summaries", "/api/governance", "/api/audit/events", "/api/query", "/api/imports/{id}");
    }

    private static HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + stack.token(user)).header("Accept", "application/json");
    }

    private static HttpResponse<String> send(String user, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request = request(user, path).method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return CLIENT.send((type == null ? request : request.header("Content-Type", type)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return stack.plain().resolve(path);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"").doesNotContain("Exception", "io.gatehouse", "RESTEASY");
    }
}
