package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * To test each check by itself, the realm is made to publish a key of the test's own: a token signed by it with right
 * claims is accepted, so a token with one wrong claim is refused for that claim alone.
 */
@DisplayName("Signing in with what is not a good token")
class SignInAttackIT {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Stack stack;
    private static KeycloakAdmin keycloak;
    private static TokenForge forge;
    private static String keyId;
    private static Map<String, Object> claims;

    @BeforeAll
    static void publishAKeyOfOurOwn() {
        stack = Stack.shared();
        keycloak = new KeycloakAdmin(stack.keycloak());
        forge = new TokenForge();
        String realmId = keycloak.adminGet("/gatehouse").path("id").asString();
        assertThat(keycloak.admin("POST", "/gatehouse/components", Map.of("name", "forge", "providerId", "rsa",
                "providerType", "org.keycloak.keys.KeyProvider", "parentId", realmId, "config", Map.of(
                        "privateKey", List.of(forge.privatePem()), "algorithm", List.of("RS256"), "priority", List.of("-100"),
                        "enabled", List.of("true"), "active", List.of("true")))).statusCode()).isEqualTo(201);
        keyId = forgedKeyId();
        claims = TokenForge.claims(stack.token("buyer"));
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        while (call(good()).statusCode() != 200) {
            assertThat(Instant.now()).as("a token signed by the published key is accepted").isBefore(patience);
        }
    }

    private static String forgedKeyId() {
        String key = forge.publicPem().replaceAll("-----[A-Z ]+-----|\\s", "");
        for (JsonNode known : keycloak.adminGet("/gatehouse/keys").path("keys")) {
            if (known.path("publicKey").asString("").equals(key)) {
                return known.path("kid").asString();
            }
        }
        throw new AssertionError("the realm does not know the key");
    }

    @AfterAll
    static void withdrawTheKey() {
        for (JsonNode component : keycloak.adminGet("/gatehouse/components?name=forge")) {
            keycloak.admin("DELETE", "/gatehouse/components/" + component.path("id").asString(), Map.of());
        }
    }

    private static Map<String, Object> header() {
        return Map.of("alg", "RS256", "typ", "JWT", "kid", keyId);
    }

    private static Map<String, Object> with(String claim, Object value) {
        Instant now = Instant.now();
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put("iat", now.getEpochSecond());
        changed.put("exp", now.plusSeconds(60).getEpochSecond());
        changed.put(claim, value);
        return changed;
    }

    private static String good() {
        return forge.sign(header(), with("jti", "good"));
    }

    private static HttpResponse<String> call(String token) {
        return call(token, "api/me");
    }

    private static HttpResponse<String> call(String token, String address) {
        return send(HttpRequest.newBuilder(stack.plain().resolve(address)).header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** At every interface for programs, each in its own form. */
    private static void refusedToken(String token) {
        refused(call(token));
        assertThat(call(token, "v1/models")).satisfies(SignInAttackIT::challenged)
                .extracting(HttpResponse::body).asString().contains("\"code\":\"invalid_api_key\"");
        assertThat(call(token, "mcp")).satisfies(SignInAttackIT::challenged).satisfies(response -> assertThat(
                response.headers().firstValue("WWW-Authenticate").orElse("")).contains("error=\"invalid_token\"", "resource_metadata=\""))
                .extracting(HttpResponse::body).asString().contains("\"jsonrpc\":\"2.0\"", "\"error\":");
    }

    private static void challenged(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate")).singleElement().asString().startsWith("Bearer ");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.body()).doesNotContain("Exception", "buyer");
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.builder().build().readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(401);
        assertThat(problem.path("code").asString()).isEqualTo("unauthenticated");
        assertThat(problem.path("type").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "buyer");
    }

    @Test
    @DisplayName("a good token is accepted: the checks below fail for their own reason")
    void goodToken() {
        assertThat(call(good()).statusCode()).isEqualTo(200);
        assertThat(call(stack.token("buyer")).body()).contains("\"buyer\"");
    }

    @Test
    @DisplayName("no token")
    void noToken() {
        refused(send(HttpRequest.newBuilder(stack.plain().resolve("api/me"))));
        challenged(send(HttpRequest.newBuilder(stack.plain().resolve("v1/chat/completions"))));
        challenged(send(HttpRequest.newBuilder(stack.plain().resolve("mcp"))));
    }

    @Test
    @DisplayName("something that is no token at all")
    void nonsense() {
        refusedToken("nonsense");
        refusedToken("a.b.c");
    }

    @Test
    @DisplayName("an expired token")
    void expired() {
        refusedToken(forge.sign(header(), with("exp", Instant.now().minusSeconds(5).getEpochSecond())));
    }

    @Test
    @DisplayName("a token for another audience")
    void wrongAudience() {
        refusedToken(forge.sign(header(), with("aud", "another-application")));
        refusedToken(forge.sign(header(), with("aud", List.of("account", "gatehouse-management"))));
    }

    @Test
    @DisplayName("a token of another issuer")
    void wrongIssuer() {
        refusedToken(forge.sign(header(), with("iss", stack.keycloak() + "realms/master")));
        refusedToken(forge.sign(header(), with("iss", claims.get("iss") + "/")));
    }

    @Test
    @DisplayName("a token whose payload was changed after it was signed")
    void changedPayload() {
        String genuine = stack.token("buyer");
        Map<String, Object> more = TokenForge.claims(genuine);
        more.put("plants", List.of("Aachen", "Brno", "Celje"));
        refusedToken(TokenForge.body(TokenForge.header(genuine), more) + "." + genuine.split("\\.")[2]);
    }

    @Test
    @DisplayName("a token that says it needs no signature")
    void noAlgorithm() {
        refusedToken(TokenForge.body(Map.of("alg", "none", "typ", "JWT"), with("jti", "none")) + ".");
        refusedToken(TokenForge.body(Map.of("alg", "none", "typ", "JWT", "kid", keyId), with("jti", "none")) + ".AAAA");
    }

    @Test
    @DisplayName("a token signed with the public key as if it were a secret")
    void publicKeyAsSecret() {
        Map<String, Object> header = Map.of("alg", "HS256", "typ", "JWT", "kid", keyId);
        refusedToken(TokenForge.signWithSecret(forge.publicPem(), header, with("jti", "hs256")));
    }

    @Test
    @DisplayName("a token signed by a stranger's key under the name of a known one")
    void strangersKey() {
        refusedToken(new TokenForge().sign(header(), with("jti", "stranger")));
    }

    @Test
    @DisplayName("a token of another realm of the same Keycloak")
    void anotherRealm() {
        refusedToken(keycloak.token("master", "admin-cli", "admin", "access_token"));
    }

    @Test
    @DisplayName("a refresh token or an ID token in place of an access token")
    void otherKinds() {
        refusedToken(keycloak.token("gatehouse", "gatehouse-cli", "buyer", "refresh_token"));
        refusedToken(keycloak.token("gatehouse", "gatehouse-cli", "buyer", "id_token"));
    }

    @Test
    @DisplayName("a good token in the address, where logs would keep it")
    void inTheAddress() {
        refused(send(HttpRequest.newBuilder(stack.plain().resolve("api/me?access_token=" + stack.token("buyer")))));
        challenged(send(HttpRequest.newBuilder(stack.plain().resolve("v1/models?access_token=" + stack.token("buyer")))));
        challenged(send(HttpRequest.newBuilder(stack.plain().resolve("mcp?access_token=" + stack.token("buyer")))));
    }

    @Test
    @DisplayName("a name and a password")
    void basic() {
        refused(send(HttpRequest.newBuilder(stack.plain().resolve("api/me")).header("Authorization", "Basic YnV5ZXI6YnV5ZXI=")));
        challenged(send(HttpRequest.newBuilder(stack.plain().resolve("mcp")).header("Authorization", "Basic YnV5ZXI6YnV5ZXI=")));
    }
}
