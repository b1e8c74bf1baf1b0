package io.gatehouse.system;

import io.gatehouse.launcher.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's own interfaces, as its administrator and as anybody who asks for a token. */
final class KeycloakAdmin {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI keycloak;

    KeycloakAdmin(URI keycloak) {
        this.keycloak = keycloak;
    }

    /** The answer to a request for a token by user name and password. */
    HttpResponse<String> ask(String realm, String client, String user, String password) {
        return form("realms/" + realm + "/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", password, "scope", "openid"));
    }

    /** One of the tokens of such an answer: access_token, refresh_token, id_token. */
    String token(String realm, String client, String user, String kind) {
        HttpResponse<String> answer = ask(realm, client, user, user);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path(kind).asString();
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(keycloak.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    /** A call of the administration interface; the path starts below /admin/realms. */
    HttpResponse<String> admin(String method, String path, Map<String, ?> body) {
        return call(method, "admin/realms" + path, token("master", "admin-cli", "admin", "access_token"), body);
    }

    /** A call of the administration interface with this JSON. */
    HttpResponse<String> adminText(String method, String path, String json) {
        return send(HttpRequest.newBuilder(keycloak.resolve("admin/realms" + path))
                .header("Authorization", "Bearer " + token("master", "admin-cli", "admin", "access_token"))
                .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(json)).build());
    }

    JsonNode adminGet(String path) {
        return JSON.readTree(admin("GET", path, Map.of()).body());
    }

    /** A call of any of Keycloak's interfaces with this bearer token. */
    HttpResponse<String> call(String method, String path, String token, Map<String, ?> body) {
        HttpRequest.BodyPublisher publisher = method.equals("GET") || method.equals("DELETE")
                ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(Api.json(body));
        return send(HttpRequest.newBuilder(keycloak.resolve(path)).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").header("Accept", "application/json").method(method, publisher).build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
