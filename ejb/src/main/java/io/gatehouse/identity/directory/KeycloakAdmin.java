package io.gatehouse.identity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keycloak's admin REST API, signed in as the client of the directory, which may see users and change nothing. */
@ApplicationScoped
class KeycloakAdmin {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Address of the realm, e.g. {@code https://sso.example.com/realms/gatehouse}. */
    @Inject
    @ConfigProperty(name = "gatehouse.oidc.url", defaultValue = "http://localhost:8180/realms/gatehouse")
    String realm;

    @Inject
    @ConfigProperty(name = "gatehouse.directory.client", defaultValue = "gatehouse-directory")
    String client;

    @Inject
    @ConfigProperty(name = "gatehouse.directory.secret")
    Optional<String> secret;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    /** Signs in. Throws {@link IllegalStateException} where that fails or no secret is configured. */
    Session open() {
        var form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret="
                + encoded(secret.orElseThrow(() -> new IllegalStateException("gatehouse.directory.secret is not configured")));
        var token = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
        return new Session(token.asJsonObject().getString("access_token"));
    }

    /** A signed-in session, for one reading of the directory. */
    final class Session {

        private final String token;

        private Session(String token) {
            this.token = token;
        }

        /** The list at that path below the realm. */
        JsonArray get(String path) {
            return send(HttpRequest.newBuilder(URI.create(realm.replaceFirst("/realms/", "/admin/realms/") + path))
                    .header("Authorization", "Bearer " + token).GET()).asJsonArray();
        }
    }

    private JsonStructure send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(PATIENCE).header("Accept", "application/json").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Keycloak answered " + answer.statusCode() + " to " + answer.request().uri().getPath());
            }
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.read();
            }
        } catch (IOException | JsonException failed) {
            throw new IllegalStateException("Keycloak did not answer", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
