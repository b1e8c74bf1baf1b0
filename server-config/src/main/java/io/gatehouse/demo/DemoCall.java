package io.gatehouse.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** One call of a demo user and the status that it should be answered with; the body is JSON or empty. */
record DemoCall(String user, String method, String path, int status, String body) {

    private static final String SCRIPT = "calls.txt";

    /** The calls of the first day, in their order. */
    static List<DemoCall> script() {
        try (InputStream script = DemoCall.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(DemoCall::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static DemoCall parse(String line) {
        String[] parts = line.split(" ", 5);
        return new DemoCall(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), parts.length > 4 ? parts[4] : "");
    }

    HttpRequest request(URI base, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token).header("Accept", "application/json");
        if (body.isEmpty()) {
            return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
    }

    @Override
    public String toString() {
        return user + ": " + method + " " + path;
    }
}
