package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.launcher.DemoSetup;
import io.gatehouse.system.Stack;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Access: asked for, granted, used, ended")
class AccessRequestsIT {

    private static final String WORKFLOW = "purchasing-assistant";
    private static final String REQUESTS = "/api/access/requests";
    private static final String IN_TWO_WEEKS = LocalDate.now().plusDays(14).toString();

    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
    }

    @AfterAll
    static void asItWas() {
        stack.applyGovernance(DemoSetup.policy());
    }

    private static Api.Answer ask(String user, String role, String dataset, String... fields) {
        return stack.post(user, REQUESTS, Map.of("dataset", dataset, "fields", List.of(fields), "workflow", WORKFLOW, "role", role,
                "reason", "To compare vendors", "until", IN_TWO_WEEKS));
    }

    private static String asked(String dataset, String... fields) {
        var answer = ask("buyer", "purchasing-agent", dataset, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static Api.Answer decide(String user, String id, Map<String, ?> decision) {
        return stack.post(user, REQUESTS + "/" + id + "/decisions", decision);
    }

    private static JsonNode toDecide(String user, String id) {
        for (JsonNode each : stack.get(user, REQUESTS + "/decisions").json()) {
            if (each.path("request").path("id").asString().equals(id)) {
                return each;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    private static boolean buyerSees(String dataset, String field) {
        return sees("buyer", dataset, field);
    }

    private static boolean sees(String user, String dataset, String field) {
        for (JsonNode each : stack.get(user, "/api/datasets?workflow=" + WORKFLOW).json()) {
            if (each.path("key").asString().equals(dataset)) {
                return each.path("fields").toString().contains("\"" + field + "\"");
            }
        }
        return false;
    }

    @Test
    @DisplayName("The owner grants what was asked for, with an end; two requests at once do not block each other; asker and officer alone do not do")
    void granted() {
        assertThat(sees("planner", "vendor", "payment_days")).isFalse();
        var days = ask("planner", "planner", "vendor", "payment_days").json().path("id").asString();
        var rating = ask("planner", "planner", "vendor", "rating").json().path("id").asString();
        assertThat(toDecide("data-owner", days).path("gives").toString()).isEqualTo("[\"payment_days\"]");
        assertThat(decide("planner", days, Map.of("approve", true)).status()).isEqualTo(403);
        var officer = decide("governance", rating, Map.of("approve", true));
        assertThat(officer.status()).as(officer.body()).isEqualTo(200);
        assertThat(officer.json().path("missing").toString()).isEqualTo("[\"purchasing-lead\"]");
        assertThat(decide("governance", rating, Map.of("approve", true)).body()).contains("already-approved");
        assertThat(sees("planner", "vendor", "rating")).isFalse();
        for (String id : List.of(days, rating)) {
            var done = decide("data-owner", id, Map.of("approve", true, "note", "As agreed"));
            assertThat(done.status()).as(done.body()).isEqualTo(200);
            assertThat(done.json().path("request").path("state").asString()).isEqualTo("granted");
        }
        assertThat(sees("planner", "vendor", "payment_days")).isTrue();
        assertThat(sees("planner", "vendor", "rating")).isTrue();
        assertThat(stack.exportGovernance()).contains("until: " + IN_TWO_WEEKS);
        assertThat(decide("data-owner", days, Map.of("approve", true)).body()).contains("request-ended");
        assertThat(stack.get("planner", REQUESTS).body()).contains("As agreed");
    }

    @Test
    @DisplayName("What does not exist and what is forbidden are asked for with the same answer, and nothing is given that the rules keep away")
    void alike() {
        var answers = List.of(ask("buyer", "purchasing-agent", "headcount"), ask("buyer", "purchasing-agent", "no_such_thing")).stream().map(Api.Answer::json)
                .map(json -> json.toString().replace(json.path("id").asString(), "ID").replace(json.path("askedAt").asString(), "AT")
                        .replace(json.path("expiresAt").asString(), "END").replace(json.path("target").asString(), "WHAT")).toList();
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        var salary = asked("headcount");
        assertThat(decide("data-owner", salary, Map.of("approve", true)).body()).contains("nothing-to-give");
        assertThat(decide("data-owner", asked("no_such_thing"), Map.of("approve", true)).status()).isEqualTo(404);
        assertThat(decide("governance", salary, Map.of("approve", false)).json().path("request").path("state").asString()).isEqualTo("declined");
        assertThat(ask("buyer", "planner", "stock").body()).contains("not-your-role");
        assertThat(stack.api().get("planner", REQUESTS, "application/json").body()).doesNotContain(salary);
        assertThat(stack.api().delete("planner", REQUESTS + "/" + salary).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A request is taken back by who asked, and then nobody decides on it")
    void withdrawn() {
        var id = asked("stock");
        assertThat(stack.api().delete("buyer", REQUESTS + "/" + id).json().path("state").asString()).isEqualTo("withdrawn");
        assertThat(decide("data-owner", id, Map.of("approve", true)).body()).contains("request-ended");
    }

    @Test
    @DisplayName("A reading is noted, a used grant is not ended, an unused one is with one call, and a recertification is judged at once")
    void use() {
        stack.applyGovernance(DemoSetup.policy().replaceFirst("      - datasets: \\[vendor_note\\]\n", "      - datasets: [vendor_note]\n        recertify-by: "
                + LocalDate.now().minusDays(1) + "\n"));
        assertThat(stack.get("buyer", "/api/reports/vendor-orders/rows?workflow=" + WORKFLOW).status()).isEqualTo(200);
        assertThat(buyerSees("vendor_note", "note")).isFalse();
        var due = stack.get("data-owner", "/api/access/recertifications").json();
        assertThat(due.size()).isEqualTo(1);
        var again = stack.post("data-owner", "/api/access/recertifications", Map.of("grants", List.of(Map.of("role", "purchasing-agent",
                "grant", due.path(0).path("grant").asString())), "by", IN_TWO_WEEKS));
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        if (again.json().path("staged").size() == 1) {
            var version = again.json().path("staged").path(0).path("version").asLong();
            assertThat(stack.post("governance", "/api/governance/versions/" + version + "/confirmation", Map.of()).status()).isEqualTo(200);
        }
        assertThat(buyerSees("vendor_note", "note")).isTrue();

        var order = line("purchasing-agent", "purchase_order");
        assertThat(order.path("used").toString()).contains("vendor_id");
        assertThat(order.path("people").asInt()).isPositive();
        assertThat(order.path("ending").asBoolean()).isFalse();
        assertThat(end(order).status()).isEqualTo(409);
        var stock = line("purchasing-agent", "stock");
        if (stock.path("ending").asBoolean()) {
            var ended = end(stock);
            assertThat(ended.status()).as(ended.body()).isEqualTo(200);
            assertThat(ended.json().path("staged").size()).isZero();
            assertThat(buyerSees("stock", "material_id")).isFalse();
        }
        assertThat(stack.get("buyer", "/api/access/use").status()).isEqualTo(403);
    }

    private static JsonNode line(String role, String dataset) {
        for (JsonNode each : stack.get("data-owner", "/api/access/use").json().path("lines")) {
            if (each.path("role").asString().equals(role) && each.path("dataset").asString().equals(dataset) && each.path("workflow").asString().equals(WORKFLOW)) {
                return each;
            }
        }
        throw new AssertionError("no line of " + role + " and " + dataset);
    }

    private static Api.Answer end(JsonNode line) {
        return stack.post("data-owner", "/api/access/use/ends", Map.of("role", line.path("role").asString(), "grant", line.path("grant").asString(),
                "dataset", line.path("dataset").asString()));
    }

    @Test
    @DisplayName("A burst of refusals is a signal, once, settled by an officer with a word; the overview counts it")
    void signals() throws SQLException {
        for (int i = 0; i < 12; i++) {
            stack.get("sales", "/api/reports?workflow=no-such-workflow");
        }
        assertThat(stack.post("auditor", "/api/access/signals", Map.of()).status()).isEqualTo(403);
        var signals = stack.post("governance", "/api/access/signals", Map.of()).json();
        var sales = stack.get("sales", "/api/me").json().path("subject").asString();
        JsonNode ours = null;
        for (JsonNode each : signals) {
            if (each.path("subject").asString().equals(sales) && each.path("kind").asString().equals("refusals")) {
                assertThat(ours).as("raised once").isNull();
                ours = each;
            }
        }
        assertThat(ours).as(signals.toString()).isNotNull();
        assertThat(stack.get("governance", "/api/overview").body()).contains("\"kind\":\"signals\"");
        var path = "/api/access/signals/" + ours.path("id").asString() + "/settlement";
        assertThat(stack.post("governance", path, Map.of("note", " ")).status()).isEqualTo(422);
        assertThat(stack.post("governance", path, Map.of("note", "A script with an old name")).status()).isEqualTo(200);
        assertThat(stack.post("governance2", path, Map.of("note", "Once more")).status()).isEqualTo(409);
        try (var app = stack.account("gatehouse_app"); var statement = app.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute("DELETE FROM gatehouse.misuse_signal")).hasMessageContaining("permission denied");
        }
    }
}
