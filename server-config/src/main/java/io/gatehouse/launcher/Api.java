package io.gatehouse.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface of a running local stack, called as one of its demo users. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long TOKEN_LIFE = Duration.ofSeconds(40).toNanos();

    private final Settings settings;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Api(Settings settings) {
        this.settings = settings;
    }

    private record Token(String text, long from) {
    }

    /** What the server answered. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JacksonException e) {
                throw new Complaint("the server answered " + status + " with something that is not JSON", e);
            }
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    /** An access token of the user, whose password is the user's name; at least 20 s of its life are left. */
    public String token(String user) {
        return tokens.compute(user, (name, known) ->
                known != null && System.nanoTime() - known.from < TOKEN_LIFE ? known : signIn(name)).text;
    }

    private Token signIn(String user) {
        String form = Map.of("grant_type", "password", "client_id", "gatehouse-cli", "username", user, "password", user)
                .entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        long from = System.nanoTime();
        Answer answer = send(HttpRequest.newBuilder(URI.create(settings.realmUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.status() != 200) {
            throw new Complaint("Keycloak refuses to sign in '" + user + "' (status " + answer.status() + ")");
        }
        return new Token(answer.json().path("access_token").asString(), from);
    }

    public Answer get(String user, String path, String accept) {
        return send(request(user, path).header("Accept", accept).GET());
    }

    public Answer post(String user, String path, String json) {
        return send(request(user, path).header("Accept", "application/json").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer put(String user, String path, String contentType, String ifMatch, String body) {
        return send(request(user, path).header("Accept", "application/json").header("Content-Type", contentType)
                .header("If-Match", ifMatch).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer delete(String user, String path) {
        return send(request(user, path).header("Accept", "application/json").DELETE());
    }

    private HttpRequest.Builder request(String user, String path) {
        URI address = path.startsWith("http") ? URI.create(path) : URI.create(settings.plainUrl() + path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(5)).header("Authorization", "Bearer " + token(user));
    }

    static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toLowerCase(java.util.Locale.ROOT), e -> e.getValue().getFirst())),
                    response.body());
        } catch (IOException e) {
            throw new Complaint("nobody answers at " + request.uri().resolve("/") + ": start the stack with 'gatehouse up' first", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("interrupted", e);
        }
    }

    /** A JSON object of the entries given. */
    public static String json(Map<String, ?> entries) {
        return JSON.writeValueAsString(entries);
    }
}
