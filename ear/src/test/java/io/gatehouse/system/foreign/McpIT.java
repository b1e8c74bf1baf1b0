package io.gatehouse.system.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.system.KeycloakAccess;
import io.gatehouse.system.Stack;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("MCP, byte by byte")
class McpIT {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.shared();
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(stack.plain().resolve("mcp")).header("Authorization", "Bearer " + stack.token("buyer"))
                .header("Content-Type", "application/json").header("Accept", "application/json, text/event-stream");
    }

    private static HttpResponse<String> post(String body, String... headers) throws Exception {
        var request = request().POST(HttpRequest.BodyPublishers.ofString(body));
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @DisplayName("a call is answered as JSON, without a session or a cookie")
    void call() throws Exception {
        var pong = post(PING);
        assertThat(pong.statusCode()).isEqualTo(200);
        assertThat(pong.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        assertThat(pong.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(pong.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertThat(pong.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(pong.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(pong.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    @DisplayName("the versions agree on the newest that both know")
    void versions() throws Exception {
        for (var version : new String[] {"2025-03-26", "2025-06-18"}) {
            assertThat(initialised(version)).isEqualTo(version);
        }
        assertThat(initialised("1999-01-01")).isEqualTo("2025-06-18");
        assertThat(post(PING, "MCP-Protocol-Version", "1999-01-01").statusCode()).isEqualTo(400);
    }

    private static String initialised(String version) throws Exception {
        var answer = post("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"" + version
                + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}");
        return JSON.readTree(answer.body()).path("result").path("protocolVersion").asString();
    }

    @Test
    @DisplayName("what wants no answer gets none; several messages are taken by the version that has them")
    void notices() throws Exception {
        var notice = post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertThat(notice.statusCode()).isEqualTo(202);
        assertThat(notice.body()).isEmpty();
        assertThat(post("[" + PING + "," + PING + "]").body()).startsWith("[{").endsWith("}]");
        assertThat(post("[" + PING + "]", "MCP-Protocol-Version", "2025-06-18").statusCode()).isEqualTo(400);
        assertThat(post("[]").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("what is no message is an error of JSON-RPC")
    void errors() throws Exception {
        assertThat(post("{").statusCode()).isEqualTo(400);
        assertThat(post("{}").body()).contains("\"code\":-32600").doesNotContain("Exception");
        assertThat(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}").body()).contains("\"code\":-32601");
        assertThat(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"drop\"}}").body()).contains("\"code\":-32602");
    }

    @Test
    @DisplayName("there is no stream to listen to and no session to end")
    void otherMethods() throws Exception {
        for (var method : new String[] {"GET", "DELETE"}) {
            var answer = CLIENT.send(request().method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("POST");
        }
    }

    @Test
    @DisplayName("a page from elsewhere is refused, even under this machine's own address")
    void origins() throws Exception {
        assertThat(post(PING, "Origin", "http://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(post(PING, "Origin", "http://127.0.0.1:9").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("how to sign in is told to everybody, with and without the path, and names this resource and the realm")
    void metadata() throws Exception {
        for (var path : new String[] {".well-known/oauth-protected-resource", ".well-known/oauth-protected-resource/mcp"}) {
            var answer = CLIENT.send(HttpRequest.newBuilder(stack.plain().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            var told = JSON.readTree(answer.body());
            assertThat(told.path("resource").asString()).isEqualTo(stack.plain().resolve("mcp").toString());
            assertThat(told.path("authorization_servers").path(0).asString()).isEqualTo(stack.keycloak() + "realms/gatehouse");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        var challenge = CLIENT.send(HttpRequest.newBuilder(stack.plain().resolve("mcp")).POST(HttpRequest.BodyPublishers.ofString(PING)).build(),
                HttpResponse.BodyHandlers.ofString()).headers().firstValue("WWW-Authenticate").orElse("");
        assertThat(challenge).contains("resource_metadata=\"" + stack.plain().resolve(".well-known/oauth-protected-resource/mcp") + "\"");
    }

    @Test
    @DisplayName("somebody of the realm without a role here is told so, at each interface in its form")
    void noRole() throws Exception {
        var keycloak = new KeycloakAccess(stack.keycloak());
        keycloak.admin("POST", "/gatehouse/users", Map.of("username", "visitor", "enabled", true, "emailVerified", true, "email", "visitor@example.org",
                "firstName", "V", "lastName", "V", "credentials", List.of(Map.of("type", "password", "value", "visitor", "temporary", false))));
        try {
            for (var address : List.of("v1/models", "v1/chat/completions", "v1/anything", "mcp")) {
                var answer = CLIENT.send(HttpRequest.newBuilder(stack.plain().resolve(address)).header("Authorization", "Bearer " + stack.token("visitor"))
                        .POST(HttpRequest.BodyPublishers.ofString(PING)).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(address).isEqualTo(403);
                assertThat(answer.body()).contains("\"code\":\"role-missing\"", "\"error\":{");
            }
        } finally {
            var id = keycloak.adminGet("/gatehouse/users?exact=true&username=visitor").path(0).path("id").asString();
            keycloak.admin("DELETE", "/gatehouse/users/" + id, Map.of());
        }
    }
}
