package io.gatehouse.system.vendor;

import static io.gatehouse.system.vendor.Reviews.ok;
import static io.gatehouse.system.vendor.Reviews.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.modelserver.Manner;
import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.modelserver.RecordingModelServer.Received;
import io.gatehouse.system.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@DisplayName("AI vendors: reviewed, gated, and used")
class AiVendorIT {

    private static final String UNTIL = "2027-06-30";
    private static final String CHANGED = "What changed at our vendors?";
    private static final String WROTE = "What messages did vendors write?";
    private static final List<String> WIDE = List.of("purchase-price", "vendor-terms", "lead-time", "personal-data");

    private static Stack stack;
    private static RecordingModelServer model;
    private static Reviews reviews;

    @BeforeAll
    static void vendors() {
        stack = Stack.shared();
        model = RecordingModelServer.start();
        reviews = new Reviews(stack);
        stack.demoCompany();
        stack.applyGovernance(VendorPolicy.at(model.url()));
        for (Manner manner : Manner.values()) {
            reviews.approve(manner.model(), terms("confidential", WIDE, null, UNTIL));
        }
        reviews.approve("strict", terms("confidential", WIDE, null, UNTIL));
        reviews.approve("narrow", terms("internal", List.of(), null, UNTIL));
        reviews.approve("hidden", terms("internal", List.of(), Map.of("level", "confidential", "categories", WIDE), UNTIL));
    }

    @AfterAll
    static void stop() {
        if (model != null) {
            model.close();
        }
    }

    @BeforeEach
    void forget() {
        model.forget();
    }

    @Test
    @DisplayName("A good answer is the model's, marked as such, with sources for each sentence; what was sent is on record by its digest")
    void a_good_answer() {
        var summary = ask("buyer", Manner.WELL, CHANGED);
        assertThat(summary.path("provider").asString()).isEqualTo("well");
        assertThat(codes(summary)).contains("made-by-model");
        assertThat(summary.path("sentences")).isNotEmpty().allSatisfy(sentence -> {
            assertThat(sentence.path("kind").asString()).isEqualTo("generated");
            assertThat(sentence.path("sources")).isNotEmpty();
        });
        assertThat(model.received()).hasSize(1);
        assertThat(sentDigests(summary)).containsExactly(model.received().getFirst().digest());
        var sent = ok(stack.get("buyer", "/api/summaries/" + summary.path("id").asString() + "/egress"), 200);
        assertThat(sent.path(0).path("body").asString()).isEqualTo(model.received().getFirst().text());
    }

    @Test
    @DisplayName("A planner's prompt holds no money word, and nothing that the planner may not see")
    void nothing_hidden_in_a_prompt() {
        ask("planner", Manner.WELL, CHANGED);
        assertThat(model.received()).hasSize(1);
        assertThat(model.received().getFirst().prompt().toString()).doesNotContainIgnoringCase("EUR").doesNotContain("€").doesNotContainIgnoringCase("price");
    }

    @Test
    @DisplayName("A buyer's prompt for a planner as well holds nothing that the planner may not see, and both read what comes of it")
    void nothing_hidden_in_a_prompt_for_others() {
        stack.awaitDirectory();
        var asked = Map.of("workflow", "w-" + Manner.WELL.model(), "question", CHANGED, "audience", Map.of("readers", List.of("planner")));
        var summary = ok(stack.post("buyer", "/api/summaries", asked), 201);
        assertThat(summary.path("provider").asString()).isEqualTo("well");
        assertThat(model.received()).hasSize(1);
        assertThat(model.received().getFirst().prompt().toString()).doesNotContainIgnoringCase("EUR").doesNotContain("€").doesNotContainIgnoringCase("price");
        assertThat(ok(stack.get("planner", "/api/summaries/" + summary.path("id").asString()), 200)).isEqualTo(summary);
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = {"SLOWLY", "NOT_AT_ALL", "LIMITED", "BROKEN", "UNAUTHORISED", "REDIRECT", "ENORMOUS", "INVALID", "REFUSAL",
        "EMPTY", "FILTERED", "BADLY"})
    @DisplayName("Where a model gives nothing that can be used, Gatehouse answers itself and says so")
    void falls_back(Manner manner) {
        var summary = ask("buyer", manner, CHANGED);
        assertThat(summary.path("provider").asString()).isEqualTo("builtin");
        assertThat(codes(summary)).containsAnyOf("vendor-failed", "answer-not-supported");
        assertThat(summary.path("sentences")).isNotEmpty();
        assertThat(model.received()).isNotEmpty();
        assertThat(sentDigests(summary)).isEqualTo(model.received().stream().map(Received::digest).toList());
    }

    @Test
    @DisplayName("What was told before a break stays, and the reader is told of the break")
    void cut_off() {
        var summary = ask("buyer", Manner.CUT_OFF, CHANGED);
        assertThat(summary.path("provider").asString()).isEqualTo("cut-off");
        assertThat(summary.path("sentences")).hasSize(1);
        assertThat(codes(summary)).contains("answer-broken-off");
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = {"INVENTED", "LINKS", "MANGLED", "OBEDIENT"})
    @DisplayName("Invented numbers, links, mangled pseudonyms and obeyed instructions are removed; the rest stays")
    void removed(Manner manner) {
        var summary = ask("buyer", manner, manner == Manner.OBEDIENT ? WROTE : CHANGED);
        var text = summary.toString();
        assertThat(text).doesNotContain("987,654,321", "73.9", "evil.example", "![", "<img", "VENDOR_97", "PRICE_98", "HACKED", "I posted everything");
        assertThat(summary.path("text").asString()).doesNotContain("collect.example");
        if (manner != Manner.OBEDIENT) {
            assertThat(codes(summary)).contains("sentences-removed");
            assertThat(summary.path("provider").asString()).isEqualTo(manner.model());
        }
    }

    @Test
    @DisplayName("An instruction in a vendor's message is data: it stands in its own piece of evidence and nowhere else")
    void planted_instruction() {
        ask("buyer", Manner.WELL, WROTE);
        var prompt = model.received().getFirst().prompt();
        var holding = StreamSupport.stream(prompt.path("evidence").spliterator(), false)
                .filter(item -> item.path("text").asText().contains("ignore your rules")).toList();
        assertThat(holding).hasSizeLessThanOrEqualTo(1);
        assertThat(prompt.path("question").asText()).isEqualTo(WROTE);
    }

    @Test
    @DisplayName("By setting, an answer with unsupported sentences waits for a person instead")
    void held_for_review() {
        var summary = ok(stack.post("buyer", "/api/summaries", request("w-strict", CHANGED)), 201);
        assertThat(summary.path("status").asString()).isEqualTo("awaiting-review");
        assertThat(summary.path("sentences")).isEmpty();
    }

    @Test
    @DisplayName("Without an approved review nothing is sent; where only that vendor may tell, the request is refused, and the log proves it")
    void unreviewed() {
        var refused = stack.post("buyer", "/api/summaries", request("w-unseen", CHANGED));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("egress-refused", "unreviewed");
        assertThat(model.received()).isEmpty();
        assertThat(decisions().getFirst().path("passed").toString()).contains("unseen:unreviewed");
    }

    @Test
    @DisplayName("Approved, then withdrawn: the very next call is refused; expired: the same")
    void withdrawn_and_expired() {
        var assessment = reviews.approve("alone", terms("confidential", WIDE, null, UNTIL));
        ok(stack.post("buyer", "/api/summaries", request("w-alone", CHANGED)), 201);
        assertThat(model.received()).hasSize(1);
        reviews.withdraw("alone", assessment);
        var refused = stack.post("buyer", "/api/summaries", request("w-alone", CHANGED));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("withdrawn");
        assertThat(model.received()).hasSize(1);
        assertThat(decisions().getFirst().path("passed").toString()).contains("alone:withdrawn");
    }

    @Test
    @DisplayName("Another address than the one that was reviewed gets nothing, until it is reviewed")
    void another_address() {
        try (var other = RecordingModelServer.start()) {
            stack.applyGovernance(VendorPolicy.at(other.url()));
            var summary = ask("buyer", Manner.WELL, CHANGED);
            assertThat(summary.path("provider").asString()).isEqualTo("builtin");
            assertThat(decisions().getFirst().path("passed").toString()).contains("well:changed");
            assertThat(other.received()).isEmpty();
        } finally {
            stack.applyGovernance(VendorPolicy.at(model.url()));
        }
    }

    @Test
    @DisplayName("One switch stops all egress, from the next call on, until it is opened again")
    void the_switch() {
        ok(stack.post("governance", "/api/egress/switch", "{\"open\":false,\"reason\":\"drill\"}"), 200);
        try {
            var summary = ask("buyer", Manner.WELL, CHANGED);
            assertThat(summary.path("provider").asString()).isEqualTo("builtin");
            assertThat(codes(summary)).contains("vendor-passed");
            assertThat(model.received()).isEmpty();
        } finally {
            ok(stack.post("governance", "/api/egress/switch", "{\"open\":true,\"reason\":\"end of the drill\"}"), 200);
        }
        assertThat(ask("buyer", Manner.WELL, CHANGED).path("provider").asString()).isEqualTo("well");
        assertThat(stack.post("buyer", "/api/egress/switch", "{\"open\":false,\"reason\":\"x\"}").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("Pseudonymised terms: no name or price known to the caller leaves, and the reader gets the real ones back")
    void pseudonymised() throws Exception {
        var summary = ok(stack.post("buyer", "/api/summaries", request("w-hidden", CHANGED)), 201);
        assertThat(summary.path("provider").asString()).isEqualTo("hidden");
        assertThat(codes(summary)).contains("pseudonymised");
        var body = model.received().getFirst().text();
        for (String name : vendorNames()) {
            assertThat(body).doesNotContain(name);
        }
        assertThat(body).doesNotContainPattern("\\d[\\d.,]*\\s?(EUR|€)").doesNotContainPattern("(EUR|€)\\s?\\d");
        assertThat(summary.path("text").asString()).doesNotContainPattern("\\b(VENDOR|PRICE|PART)_\\d");
    }

    @Test
    @DisplayName("What exceeds the terms waits for two people, goes once, and then waits again")
    void two_person_release() {
        var waiting = ok(stack.post("buyer", "/api/summaries", request("w-narrow", CHANGED)), 201);
        assertThat(waiting.path("provider").asString()).isEqualTo("builtin");
        assertThat(codes(waiting)).contains("release-requested");
        assertThat(model.received()).isEmpty();
        var word = "/api/egress/releases/" + waiting() + "/decisions";
        ok(stack.post("governance", word, "{\"confirm\":true}"), 200);
        assertThat(stack.post("governance", word, "{\"confirm\":true}").status()).isEqualTo(403);
        assertThat(ok(stack.post("buyer", "/api/summaries", request("w-narrow", CHANGED)), 201).path("provider").asString()).isEqualTo("builtin");
        ok(stack.post("governance2", word, "{\"confirm\":true}"), 200);
        assertThat(ok(stack.post("buyer", "/api/summaries", request("w-narrow", CHANGED)), 201).path("provider").asString()).isEqualTo("narrow");
        assertThat(model.received()).hasSize(1);
        assertThat(ok(stack.post("buyer", "/api/summaries", request("w-narrow", CHANGED)), 201).path("provider").asString()).isEqualTo("builtin");
        ok(stack.post("governance", "/api/egress/releases/" + waiting() + "/decisions", "{\"confirm\":false}"), 200);
    }

    private static String waiting() {
        return StreamSupport.stream(ok(stack.get("governance", "/api/egress/releases"), 200).spliterator(), false)
                .filter(one -> one.path("vendor").asString().equals("narrow") && one.path("state").asString().equals("waiting"))
                .findFirst().orElseThrow().path("id").asString();
    }

    private static JsonNode ask(String user, Manner manner, String question) {
        return ok(stack.post(user, "/api/summaries", request("w-" + manner.model(), question)), 201);
    }

    private static Map<String, Object> request(String workflow, String question) {
        return Map.of("workflow", workflow, "question", question);
    }

    private static List<String> codes(JsonNode summary) {
        return StreamSupport.stream(summary.path("notices").spliterator(), false).map(notice -> notice.path("code").asString()).toList();
    }

    private static List<JsonNode> decisions() {
        return StreamSupport.stream(ok(stack.get("auditor", "/api/egress/decisions"), 200).spliterator(), false).toList();
    }

    /** Digests in the record, of the calls for this summary, in their order. */
    private static List<String> sentDigests(JsonNode summary) {
        var digests = new ArrayList<String>();
        for (JsonNode event : ok(stack.get("auditor", "/api/audit/events?type=egress-sent&limit=200"), 200).path("events")) {
            if (event.path("details").path("answer").asString().equals(summary.path("id").asString())) {
                digests.addFirst(event.path("details").path("digest").asString());
            }
        }
        return digests;
    }

    private static List<String> vendorNames() throws Exception {
        try (Stream<String> lines = java.nio.file.Files.lines(stack.sourcesRoot().resolve("nordmark").resolve("vendor.csv"))) {
            return lines.skip(1).map(line -> line.split(",")[1].replace("\"", "")).filter(name -> name.length() > 3).toList();
        }
    }
}
