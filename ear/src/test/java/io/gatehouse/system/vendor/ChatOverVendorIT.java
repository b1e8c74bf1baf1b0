package io.gatehouse.system.vendor;

import static io.gatehouse.system.vendor.Reviews.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.modelserver.Manner;
import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.system.Stack;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("A chat whose answer a vendor's model makes")
class ChatOverVendorIT {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String QUESTION = "What changed at our vendors?";

    private static Stack stack;
    private static RecordingModelServer model;

    @BeforeAll
    static void vendors() {
        stack = Stack.shared();
        model = RecordingModelServer.start();
        stack.demoCompany();
        stack.applyGovernance(VendorPolicy.at(model.url()));
        new Reviews(stack).approve("silent", terms("confidential", List.of("purchase-price", "vendor-terms", "lead-time", "personal-data"), null, "2027-06-30"));
        for (var manner : List.of(Manner.WELL, Manner.CUT_OFF, Manner.INVENTED, Manner.LINKS)) {
            new Reviews(stack).approve(manner.model(), terms("confidential", List.of("purchase-price", "vendor-terms", "lead-time", "personal-data"), null, "2027-06-30"));
        }
    }

    @AfterAll
    static void stop() {
        if (model != null) {
            model.close();
        }
    }

    /** What a streamed answer says, and what Gatehouse adds to it. */
    private record Streamed(String text, int sentences, JsonNode extra) {
    }

    private static HttpResponse<String> chat(String workflow, boolean stream) throws Exception {
        var body = Reviews.JSON.writeValueAsString(java.util.Map.of("model", workflow, "stream", stream,
                "messages", List.of(java.util.Map.of("role", "user", "content", QUESTION))));
        return CLIENT.send(HttpRequest.newBuilder(stack.plain().resolve("v1/chat/completions")).header("Authorization", "Bearer " + stack.token("buyer"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Streamed streamed(Manner manner) throws Exception {
        var response = chat("w-" + manner.model(), true);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var chunks = Stream.of(response.body().split("\n\n")).filter(event -> event.startsWith("data: {"))
                .map(event -> Reviews.JSON.readTree(event.substring("data: ".length()))).toList();
        var told = chunks.stream().map(chunk -> chunk.path("choices").path(0).path("delta").path("content").asString("")).filter(text -> !text.isEmpty()).toList();
        return new Streamed(String.join("", told), told.size(), chunks.getLast().path("gatehouse"));
    }

    private static String kept(Streamed streamed) {
        return stack.get("buyer", "/api/summaries/" + streamed.extra().path("id").asString()).json().path("text").asString();
    }

    @Test
    @DisplayName("comes sentence by sentence, says whose it is, and is what was kept")
    void well() throws Exception {
        var streamed = streamed(Manner.WELL);
        assertThat(streamed.extra().path("provider").asString()).isEqualTo("well");
        assertThat(streamed.sentences()).isEqualTo(streamed.extra().path("sentences").size()).isGreaterThan(1);
        assertThat(streamed.text()).isEqualTo(kept(streamed));
    }

    @Test
    @DisplayName("holds no sentence that the guard removed, not for a moment")
    void guarded() throws Exception {
        for (var manner : List.of(Manner.INVENTED, Manner.LINKS)) {
            var body = chat("w-" + manner.model(), true).body();
            assertThat(body).contains("data: [DONE]").doesNotContain("987,654,321", "73.9", "evil.example", "![", "<img");
            var streamed = streamed(manner);
            assertThat(streamed.text()).isEqualTo(kept(streamed));
        }
    }

    @Test
    @DisplayName("that breaks off keeps what was told, ends in good form and says so")
    void cutOff() throws Exception {
        var streamed = streamed(Manner.CUT_OFF);
        assertThat(streamed.text()).isNotBlank().isEqualTo(kept(streamed));
        assertThat(streamed.extra().path("notices").valueStream().map(notice -> notice.path("code").asString()).collect(Collectors.toList()))
                .contains("answer-broken-off");
    }

    @Test
    @DisplayName("gives signs of life while a vendor says nothing, and ends with what Gatehouse itself tells")
    void signsOfLife() throws Exception {
        var body = chat("w-silent", true).body();
        assertThat(body).contains(": waiting\n\n", "data: [DONE]");
        assertThat(body.indexOf(": waiting")).isLessThan(body.indexOf("\"provider\":\"builtin\""));
    }

    @Test
    @DisplayName("is refused where only a vendor without a review may tell, with the reason, and nothing is sent")
    void unreviewed() throws Exception {
        int before = model.received().size();
        for (var stream : new boolean[] {false, true}) {
            var refused = chat("w-alone", stream);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("\"code\":\"egress-refused\"", "\"type\":\"invalid_request_error\"");
        }
        assertThat(model.received()).hasSize(before);
    }
}
