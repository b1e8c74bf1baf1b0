package io.gatehouse.system.vendor;

import static io.gatehouse.system.vendor.Reviews.terms;

import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.system.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the whole gateway adds to a call of a model that answers at once, beside a gateway that only passes on, at several
 * rates, in one run. Requests start by the clock whether or not earlier ones have ended, and a latency counts from when its
 * request was due. Prints, asserts no times.
 */
@Tag("bench")
@DisplayName("The gateway beside the model called directly and beside a peer")
class GatewayBenchIT {

    private static final int[] RATES = {1, 5, 10, 20, 40, 100};
    private static final int SECONDS = 8;
    private static final int WARM_UP = 500;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Executors.newFixedThreadPool(4)).build();

    @Test
    @DisplayName("is measured at 1 to 100 requests a second")
    void at_rates() throws Exception {
        var stack = Stack.shared();
        try (var model = RecordingModelServer.start()) {
            stack.demoCompany();
            stack.applyGovernance(VendorPolicy.at(model.url()));
            new Reviews(stack).approve("busy", terms("confidential", List.of("purchase-price", "vendor-terms", "lead-time", "personal-data"), null, "2027-06-30"));
            model.forget();
            var ours = ours(stack);
            send(ours);
            // The peer does not pass streams on under every Node; in one piece it does, so the direct call is in one piece too.
            var prompt = Reviews.JSON.writeValueAsString(((ObjectNode) Reviews.JSON.readTree(model.received().getFirst().text())).put("stream", false)
                    .without("stream_options"));
            var direct = direct(model.url() + "/chat/completions", prompt);
            try (var peer = Peer.start(stack)) {
                var passed = passed(peer, model, prompt);
                for (int warm = 0; warm < WARM_UP; warm++) {
                    send(ours);
                    send(direct);
                    send(passed);
                }
                System.out.println("milliseconds, p50 / p99 of what is added to the direct call; the peer does none of the work on data");
                System.out.printf("%8s %18s %22s %22s%n", "rate/s", "direct p50/p99", "peer adds", "gatehouse adds");
                for (int rate : RATES) {
                    report(rate, run(rate, direct), run(rate, passed), run(rate, ours));
                    model.forget();
                }
            }
        }
    }

    private static void report(int rate, List<Double> direct, List<Double> peer, List<Double> ours) {
        System.out.printf("%8d %9.1f /%7.1f %11.1f /%8.1f %11.1f /%8.1f%n", rate, at(direct, 0.5), at(direct, 0.99),
                at(peer, 0.5) - at(direct, 0.5), at(peer, 0.99) - at(direct, 0.99), at(ours, 0.5) - at(direct, 0.5), at(ours, 0.99) - at(direct, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    private Supplier<HttpRequest> ours(Stack stack) {
        var body = "{\"model\":\"w-busy\",\"messages\":[{\"role\":\"user\",\"content\":\"Which vendors became more expensive?\"}]}";
        return () -> HttpRequest.newBuilder(stack.plain().resolve("v1/chat/completions")).header("Authorization", "Bearer " + stack.token("buyer"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static Supplier<HttpRequest> direct(String url, String body) {
        return () -> HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static Supplier<HttpRequest> passed(Peer peer, RecordingModelServer model, String body) {
        return () -> HttpRequest.newBuilder(URI.create(peer.url())).header("Content-Type", "application/json").header("x-portkey-provider", "openai")
                .header("x-portkey-custom-host", model.url()).header("Authorization", "Bearer none").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private void send(Supplier<HttpRequest> request) throws Exception {
        var answer = client.send(request.get(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private List<Double> run(int rate, Supplier<HttpRequest> request) throws Exception {
        int count = Math.max(5, rate * SECONDS);
        var taken = Collections.synchronizedList(new ArrayList<Double>());
        var failed = new AtomicInteger();
        var running = new ArrayList<CompletableFuture<?>>();
        long start = System.nanoTime();
        for (int at = 0; at < count; at++) {
            long due = start + at * 1_000_000_000L / rate;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            running.add(client.sendAsync(request.get(), HttpResponse.BodyHandlers.ofString()).handle((answer, broken) -> {
                if (broken != null || answer.statusCode() != 200) {
                    failed.incrementAndGet();
                }
                return taken.add((System.nanoTime() - due) / 1e6);
            }));
        }
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        if (failed.get() > 0) {
            System.out.println("  " + failed + " of " + count + " failed at " + rate + " a second");
        }
        var sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        return sorted;
    }
}
