package io.gatehouse.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The simulator as a server on loopback; {@link #main} takes its port. */
public final class Simulator implements AutoCloseable {

    private static final int LARGEST = 4_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port 0 for any that is free */
    public Simulator(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Starts it and says where it listens. */
    public static void main(String[] arguments) throws IOException {
        var simulator = new Simulator(Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("The model simulator listens on 127.0.0.1:" + simulator.port() + ". It is no model: it repeats facts of the prompt.");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("X-Model-Simulator", ChatProtocol.FINGERPRINT);
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /v1/models" -> answer(exchange, 200, ChatProtocol.models());
                case "GET /health" -> answer(exchange, 200, "{\"status\":\"UP\",\"simulator\":true}");
                case "POST /v1/chat/completions" -> chat(exchange);
                default -> answer(exchange, 404, ChatProtocol.error("The simulator knows /v1/models and /v1/chat/completions.", "not_found"));
            }
        }
    }

    private static void chat(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        var request = body.length > LARGEST ? null : parsed(body);
        if (request == null || !request.path("messages").isArray()) {
            answer(exchange, 400, ChatProtocol.error("A JSON object with messages is needed.", "bad_request"));
        } else if (request.path("stream").asBoolean(false)) {
            stream(exchange, SimulatedAnswer.of(request), request);
        } else {
            answer(exchange, 200, ChatProtocol.whole(SimulatedAnswer.of(request), request));
        }
    }

    private static JsonNode parsed(byte[] body) {
        try {
            var json = JSON.readTree(body);
            return json.isObject() ? json : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static void stream(HttpExchange exchange, String text, JsonNode request) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        for (String event : ChatProtocol.events(text, request)) {
            out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
