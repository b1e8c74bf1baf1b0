package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.launcher.DemoSetup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("A summary for others as well")
class AudienceIT {

    private static final String WORKFLOW = "purchasing-assistant";
    private static final String QUESTION = "What changed at our vendors?";
    private static final String CHANGING = "\"(id|auditRef|createdAt|createdBy|instance|message)\":\"[^\"]*\"";
    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
        stack.applyGovernance(DemoSetup.policy());
        stack.awaitDirectory();
    }

    @AfterAll
    static void asItWas() {
        stack.applyGovernance(DemoSetup.policy());
    }

    @Test
    @DisplayName("holds only what all of them may see: a buyer's for a planner tells no money, and both open it with its sources")
    void for_a_planner() {
        assertThat(ask("buyer", null).body()).contains("EUR");
        var made = made("buyer", Map.of("readers", List.of("planner")));
        assertThat(withoutNotices(made)).doesNotContain("EUR", "€").doesNotContainIgnoringCase("price").doesNotContainIgnoringCase("spend");
        assertThat(made.path("sentences")).isNotEmpty();
        assertThat(made.path("notices").toString()).contains("for-audience", "planner");
        var id = made.path("id").asString();
        for (String reader : List.of("buyer", "planner")) {
            assertThat(stack.get(reader, "/api/summaries/" + id).json()).as(reader).isEqualTo(made);
            assertThat(stack.get(reader, "/api/summaries/" + id + "/sources/s1").body()).as(reader).contains("\"rows\"").doesNotContainIgnoringCase("price");
        }
        assertThat(ids("planner", true)).contains(id);
        assertThat(ids("buyer", false)).contains(id);
        assertThat(stack.get("plant-manager", "/api/summaries/" + id).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("is the same whoever of them asks, and is for everybody with a role where one is named")
    void whoever_asks() {
        var buyers = made("buyer", Map.of("readers", List.of("planner")));
        var planners = made("planner", Map.of("readers", List.of("buyer", " buyer ")));
        assertThat(same(planners)).isEqualTo(same(buyers));
        var roles = made("buyer", Map.of("role", "planner"));
        assertThat(same(roles)).isEqualTo(same(buyers));
        assertThat(stack.get("planner", "/api/summaries/" + roles.path("id").asString()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("is refused in the same words for who is unknown and for who does not use the workflow")
    void refused() {
        var unknown = ask("buyer", Map.of("readers", List.of("planner", "nobody-of-that-name")));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("audience-refused").doesNotContain("nobody-of-that-name");
        for (Map<String, Object> audience : List.<Map<String, Object>>of(Map.of("readers", List.of("hr")), Map.of("role", "no-such-role"), Map.of("role", "hr-partner"))) {
            assertThat(ask("buyer", audience).body().replaceAll(CHANGING, "")).as(audience.toString()).isEqualTo(unknown.body().replaceAll(CHANGING, ""));
        }
        assertThat(ask("buyer", Map.of()).body()).contains("\"path\":\"audience\"");
    }

    @Test
    @DisplayName("says so where others may not see a chosen report, and tells nobody of a report that they may not see themselves")
    void a_report_that_others_may_not_see() {
        var prices = Map.of("workflow", WORKFLOW, "reports", List.of(Map.of("key", "vendor-prices")), "audience", Map.of("readers", List.of("planner")));
        var refused = stack.post("buyer", "/api/summaries", prices);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("not-for-audience", "reports[0]");
        var hidden = stack.post("planner", "/api/summaries", Map.of("workflow", WORKFLOW, "reports", List.of(Map.of("key", "vendor-prices")),
                "audience", Map.of("readers", List.of("buyer"))));
        var absent = stack.post("planner", "/api/summaries", Map.of("workflow", WORKFLOW, "reports", List.of(Map.of("key", "no-such-report")),
                "audience", Map.of("readers", List.of("buyer"))));
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
    }

    @Test
    @DisplayName("is closed to a reader at the next look once a right that it rests on is withdrawn, and stays open to the others")
    void withdrawn() {
        var id = made("buyer", Map.of("readers", List.of("planner"))).path("id").asString();
        try {
            stack.applyGovernance(DemoSetup.policy().replace(
                    "fields: {only: [vendor_id, vendor_name, country, part_group]}\n      - datasets: [material, product, machine]",
                    "fields: {only: [vendor_id, country, part_group]}\n      - datasets: [material, product, machine]"));
            assertThat(stack.get("planner", "/api/summaries/" + id).status()).isEqualTo(404);
            assertThat(ids("planner", true)).doesNotContain(id);
            assertThat(stack.get("buyer", "/api/summaries/" + id).status()).isEqualTo(200);
        } finally {
            stack.applyGovernance(DemoSetup.policy());
        }
        assertThat(stack.get("planner", "/api/summaries/" + id).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("can be asked for over MCP")
    void over_mcp() {
        var answer = stack.post("buyer", "/mcp", Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", Map.of("name", "summarize",
                "arguments", Map.of("workflow", WORKFLOW, "question", QUESTION, "audience", Map.of("readers", List.of("planner"))))));
        var told = answer.json().path("result").path("structuredContent");
        assertThat(told.path("text").asString()).as(answer.body()).isNotEmpty().doesNotContain("EUR");
        assertThat(stack.get("planner", "/api/summaries/" + told.path("id").asString()).status()).isEqualTo(200);
    }

    private static Api.Answer ask(String user, Map<String, ?> audience) {
        return stack.post(user, "/api/summaries", audience == null ? Map.of("workflow", WORKFLOW, "question", QUESTION)
                : Map.of("workflow", WORKFLOW, "question", QUESTION, "audience", audience));
    }

    private static JsonNode made(String user, Map<String, ?> audience) {
        var answer = ask(user, audience);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static List<String> ids(String user, boolean shared) {
        return stack.get(user, "/api/summaries?shared=" + shared).json().valueStream().map(line -> line.path("id").asString()).toList();
    }

    private static String same(JsonNode summary) {
        return summary.toString().replaceAll(CHANGING, "");
    }

    private static String withoutNotices(JsonNode summary) {
        return summary.path("text").asString() + summary.path("sentences") + summary.path("sources") + summary.path("scope").asString()
                + summary.path("title").asString() + summary.path("chart") + summary.path("label");
    }
}
