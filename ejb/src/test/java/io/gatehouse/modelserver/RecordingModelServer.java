package io.gatehouse.modelserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenAI-compatible server on loopback that keeps every byte it gets and answers in the {@link Manner} that the name of
 * the model says.
 */
public final class RecordingModelServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_SILENCE_SECONDS = 120;

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch first = new CountDownLatch(1);
    private final Semaphore halted = new Semaphore(0);
    private final Semaphore goingOn = new Semaphore(0);
    private final AtomicInteger flaky = new AtomicInteger();

    /** A request as it came. */
    public record Received(String method, String path, Map<String, List<String>> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** As the record of calls has it. */
        public String digest() {
            try {
                return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** The evidence in the prompt. */
        public JsonNode evidence() {
            return prompt().path("evidence");
        }

        /** What the user's message says. */
        public JsonNode prompt() {
            try {
                for (JsonNode message : JSON.readTree(body).path("messages")) {
                    if (message.path("role").asText().equals("user")) {
                        return JSON.readTree(message.path("content").isTextual() ? message.path("content").asText()
                                : message.path("content").path(0).path("text").asText());
                    }
                }
                return JSON.createObjectNode();
            } catch (IOException notOurs) {
                throw new UncheckedIOException(notOurs);
            }
        }
    }

    private RecordingModelServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.setExecutor(Executors.newCachedThreadPool(task -> Thread.ofPlatform().daemon().name("model-server").unstarted(task)));
        server.createContext("/", this::handle);
        server.start();
    }

    public static RecordingModelServer start() {
        try {
            return new RecordingModelServer(0);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Returns once a request has come, whole. */
    public void awaitRequest(long time, TimeUnit unit) throws InterruptedException {
        if (!first.await(time, unit)) {
            throw new IllegalStateException("no request came");
        }
    }

    public void forget() {
        received.clear();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var request = new Received(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
            received.add(request);
            first.countDown();
            answer(exchange, request, Manner.of(JSON.readTree(body).path("model").asText()));
        }
    }

    private void answer(HttpExchange exchange, Received request, Manner manner) throws IOException {
        switch (manner) {
            case NOT_AT_ALL -> silence();
            case LIMITED -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                plain(exchange, 429, "{\"error\":{\"message\":\"slow down\"}}");
            }
            case BROKEN -> plain(exchange, 500, "{\"error\":{\"message\":\"cannot handle: " + Answers.escaped(request.text()) + "\"}}");
            case UNAUTHORISED -> plain(exchange, 401, "{\"error\":{\"message\":\"no key\"}}");
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
                plain(exchange, 302, "");
            }
            case FLAKY -> {
                if (flaky.getAndIncrement() % 2 == 0) {
                    plain(exchange, 503, "");
                } else {
                    stream(exchange, request, Manner.WELL);
                }
            }
            default -> {
                if (JSON.readTree(request.body()).path("stream").asBoolean(false)) {
                    stream(exchange, request, manner);
                } else {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    plain(exchange, 200, Answers.whole(request, manner));
                }
            }
        }
    }

    private void stream(HttpExchange exchange, Received request, Manner manner) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            if (manner == Manner.SLOWLY) {
                silence();
            }
            int told = 0;
            for (String event : Answers.events(request, manner)) {
                if (manner == Manner.HALTING && told++ == Answers.untilSecond(request, manner)) {
                    halt();
                }
                out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (manner == Manner.STALLING) {
                    silence();
                    return;
                }
            }
            if (manner != Manner.CUT_OFF) {
                out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException goneAway) {
            // whoever asked has had enough
            return;
        }
    }

    private void halt() {
        halted.release();
        acquire(goingOn);
    }

    private static void acquire(Semaphore semaphore) {
        try {
            if (!semaphore.tryAcquire(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns once a halting model has told its first sentence. */
    public void awaitHalt() {
        acquire(halted);
    }

    /** Lets a halting model tell the rest. */
    public void goOn() {
        goingOn.release();
    }

    private void silence() {
        try {
            closing.await(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void plain(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
