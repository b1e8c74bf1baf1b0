package io.gatehouse.system.vendor;

import static io.gatehouse.system.vendor.Reviews.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.modelserver.Manner;
import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.system.Stack;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A running stream")
class RevokedStreamIT {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String WORKFLOW = "w-halting";

    private static Stack stack;
    private static RecordingModelServer model;

    @BeforeAll
    static void vendors() {
        stack = Stack.shared();
        model = RecordingModelServer.start();
        stack.demoCompany();
        stack.applyGovernance(VendorPolicy.at(model.url()));
        new Reviews(stack).approve(Manner.HALTING.model(),
                terms("confidential", List.of("purchase-price", "vendor-terms", "lead-time", "personal-data"), null, "2027-06-30"));
    }

    @AfterAll
    static void stop() {
        if (model != null) {
            model.close();
        }
    }

    @Test
    @DisplayName("shows nothing more once the grant is withdrawn, and ends with the error in OpenAI's form")
    void withdrawn() throws Exception {
        var body = Reviews.JSON.writeValueAsString(Map.of("model", WORKFLOW, "stream", true,
                "messages", List.of(Map.of("role", "user", "content", "What changed at our vendors?"))));
        var response = CLIENT.send(HttpRequest.newBuilder(stack.plain().resolve("v1/chat/completions"))
                .header("Authorization", "Bearer " + stack.token("buyer")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && content(line).isEmpty()) {
                line = lines.readLine();
            }
            before.add(line);
            model.awaitHalt();
            stack.applyGovernance(VendorPolicy.withoutGrants("purchasing-agent", model.url()));
            model.goOn();
            lines.lines().forEach(after::add);
        }
        assertThat(before).doesNotContainNull();
        assertThat(after).allMatch(line -> content(line).isEmpty());
        assertThat(String.join("\n", after)).contains("\"error\":{", "\"code\":\"rights-changed\"").doesNotContain("[DONE]");
        var refused = stack.get("auditor", "/api/audit/events?limit=50").json().path("events").valueStream()
                .filter(event -> event.path("type").asString().equals("summary-made")).findFirst().orElseThrow();
        assertThat(stack.get("auditor", "/api/audit/events/" + refused.path("ref").asString()).json().toString())
                .contains("refused", "rights-changed", WORKFLOW);
    }

    private static String content(String line) {
        return line.startsWith("data: {")
                ? Reviews.JSON.readTree(line.substring("data: ".length())).path("choices").path(0).path("delta").path("content").asString("") : "";
    }
}
