package io.gatehouse.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The first day of the demo company: about forty real calls as the demo users over HTTP, so that lists, dashboards
 * and the audit show real use. A call that fails is told and the next one is made; nothing here is fatal.
 */
public final class DemoCalls {

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final Keycloak keycloak;
    private final Consumer<String> report;
    private final Map<String, Keycloak.Session> sessions = new HashMap<>();

    private DemoCalls(URI base, URI keycloak, Consumer<String> report) {
        this.base = base;
        this.keycloak = new Keycloak(keycloak, client);
        this.report = report;
    }

    /** As {@link #run(URI, URI, Consumer)}, telling on standard error what went otherwise than expected. */
    public static void run(URI base, URI keycloak) {
        run(base, keycloak, System.err::println);
    }

    /**
     * Plays the calls.
     *
     * @param base address of Gatehouse over plain HTTP, e.g. {@code http://localhost:8080/}
     * @param keycloak address of Keycloak, e.g. {@code http://localhost:8180/}
     * @param report is told in one line of each call that went otherwise than expected
     * @return how many calls went as expected
     */
    public static int run(URI base, URI keycloak, Consumer<String> report) {
        return new DemoCalls(base, keycloak, report).play(DemoCall.script());
    }

    private int play(List<DemoCall> script) {
        int expected = 0;
        for (DemoCall call : script) {
            try {
                expected += make(call) ? 1 : 0;
            } catch (IOException failed) {
                report.accept(call + " failed: " + failed.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return expected;
            }
        }
        return expected;
    }

    private boolean make(DemoCall call) throws IOException, InterruptedException {
        String token = token(call.user());
        HttpResponse<Void> response = client.send(call.request(base, token), HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() != call.status()) {
            report.accept(call + " was answered with " + response.statusCode() + ".");
            return false;
        }
        return true;
    }

    private String token(String user) throws IOException, InterruptedException {
        Keycloak.Session known = sessions.get(user);
        if (known == null || known.isOld()) {
            sessions.put(user, keycloak.signIn(user));
        }
        return sessions.get(user).token();
    }
}
