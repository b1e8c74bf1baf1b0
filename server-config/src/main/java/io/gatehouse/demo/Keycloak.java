package io.gatehouse.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs demo users in with their password, which is their name; works in a local stack alone. */
final class Keycloak {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final long YOUNG_SECONDS = 30;

    private final URI tokenEndpoint;
    private final HttpClient client;

    Keycloak(URI address, HttpClient client) {
        this.tokenEndpoint = address.resolve("/realms/gatehouse/protocol/openid-connect/token");
        this.client = client;
    }

    /** A user's token, which lives for a minute, and when it was issued. */
    record Session(String token, long issuedAtNanos) {

        boolean isOld() {
            return System.nanoTime() - issuedAtNanos > Duration.ofSeconds(YOUNG_SECONDS).toNanos();
        }
    }

    Session signIn(String user) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=gatehouse-cli&scope=openid&username=" + user + "&password=" + user;
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint).timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        long now = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(response.body());
        if (response.statusCode() != 200 || !token.find()) {
            throw new IOException("signing in was answered with " + response.statusCode());
        }
        return new Session(token.group(1), now);
    }
}
