package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.DemoSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Explanations and simulations")
class ExplanationsIT {

    private static final String WORKFLOW = "purchasing-assistant";
    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
        stack.applyGovernance(DemoSetup.policy());
        awaitDirectory();
    }

    /** After a start, the directory is asked again half a minute after it was found to be down. */
    private static void awaitDirectory() {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (stack.get("governance", "/api/access/readers?dataset=vendor").status() != 200) {
            assertThat(System.nanoTime()).as("the directory does not answer").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static String own(String user, String dataset, String field) {
        var answer = stack.post(user, "/api/access/explanations", Map.of("workflow", WORKFLOW, "dataset", dataset, "field", field));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    @DisplayName("tell the denied nothing that tells absent from forbidden")
    void denied() {
        assertThat(own("planner", "purchase_order_line", "unit_price")).isEqualTo(own("planner", "purchase_order_line", "no_such_field"))
                .isEqualTo(own("planner", "no_such_dataset", "unit_price")).contains("\"visible\":false").doesNotContain("purchase");
        assertThat(own("buyer", "purchase_order_line", "unit_price")).contains("\"visible\":true");
        assertThat(stack.post("hr", "/api/access/explanations", Map.of("workflow", WORKFLOW, "dataset", "vendor")).body())
                .isEqualTo(stack.post("hr", "/api/access/explanations", Map.of("workflow", "no-such-workflow", "dataset", "vendor")).body());
    }

    private static String asked(String user, Map<String, ?> about) {
        var body = new TreeMap<String, Object>(about);
        body.put("workflow", WORKFLOW);
        var answer = stack.post(user, "/api/access/explanations", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String order(String plant) {
        return stack.post("finance", "/api/query", Map.of("workflow", "finance-digest",
                "sql", "SELECT order_id FROM purchase_order WHERE plant = '" + plant + "' ORDER BY order_id", "limit", 1)).json().path("rows").path(0).path(0).asString();
    }

    private static Map<String, Object> cell(String dataset, String field, Map<String, String> row) {
        return Map.of("dataset", dataset, "field", field, "row", row);
    }

    @Test
    @DisplayName("of one cell, tell its reader that they see it, and else nothing that tells hidden from absent")
    void own_cells() {
        var own = Map.of("order_id", order("Aachen"));
        var hidden = asked("buyer", cell("purchase_order", "total_amount", Map.of("order_id", order("Celje"))));
        assertThat(asked("buyer", cell("purchase_order", "total_amount", own))).contains("\"visible\":true", "\"row\":\"seen\"").doesNotContain("plant");
        assertThat(hidden).contains("\"visible\":false").isEqualTo(asked("buyer", cell("purchase_order", "total_amount", Map.of("order_id", "no such order"))))
                .isEqualTo(asked("buyer", cell("purchase_order", "buyer", own))).isEqualTo(asked("buyer", cell("purchase_order", "no_such_field", own)))
                .isEqualTo(asked("buyer", cell("purchase_order", "total_amount", Map.of("no_such_key", "1")))).isEqualTo(asked("buyer", cell("no_such_dataset", "f", own)))
                .isEqualTo(asked("planner", cell("purchase_order", "total_amount", own))).isEqualTo(asked("planner", cell("purchase_order_line", "unit_price", own)))
                .isEqualTo(own("planner", "purchase_order_line", "unit_price")).isEqualTo(asked("buyer", Map.of("report", "no-such-report")));
    }

    @Test
    @DisplayName("of one cell of somebody else, tell whether a condition holds only to who sees the row themselves")
    void others_cells() {
        var own = order("Aachen");
        var other = order("Celje");
        assertThat(row("data-owner", own, "purchase_order", "total_amount")).isEqualTo("true seen true");
        assertThat(row("data-owner", other, "purchase_order", "total_amount")).isEqualTo("false unseen false");
        assertThat(row("data-owner", "no such order", "purchase_order", "total_amount")).isEqualTo("true untold ");
        for (String officer : new String[] {"governance", "auditor"}) {
            assertThat(asked(officer, of("buyer", "purchase_order", "total_amount", Map.of("order_id", own))))
                    .isEqualTo(asked(officer, of("buyer", "purchase_order", "total_amount", Map.of("order_id", other))))
                    .isEqualTo(asked(officer, of("buyer", "purchase_order", "total_amount", Map.of("order_id", "no such order")))).contains("\"row\":\"untold\"", "plant IN");
        }
        assertThat(asked("data-owner", of("buyer", "purchase_order_line", "unit_price", Map.of("order_id", own, "line_no", "1")))).contains("\"row\":\"seen\"");
        assertThat(asked("data-owner", of("buyer", "purchase_order_line", "unit_price", Map.of("order_id", other, "line_no", "1")))).contains("\"row\":\"unseen\"");
        assertThat(asked("data-owner", of("planner", "purchase_order", "total_amount", Map.of("order_id", own)))).contains("\"visible\":false", "denied");
    }

    private static Map<String, Object> of(String subject, String dataset, String field, Map<String, String> row) {
        var about = new TreeMap<>(cell(dataset, field, row));
        about.put("subject", subject);
        return about;
    }

    private static String row(String asks, String order, String dataset, String field) {
        var told = JsonMapper.shared().readTree(asked(asks, of("buyer", dataset, field, Map.of("order_id", order))));
        return told.path("visible").asBoolean() + " " + told.path("row").asString() + " " + told.path("ways").path(0).path("holds").asString("");
    }

    @Test
    @DisplayName("of a report, tell its reader whether they have it, and who governs what is left out of it and why")
    void reports() {
        assertThat(asked("planner", Map.of("report", "vendor-orders"))).contains("\"visible\":true", "\"leftOut\":[]", "\"reasons\":[]");
        assertThat(asked("planner", Map.of("report", "vendor-prices"))).contains("\"visible\":false").isEqualTo(asked("planner", Map.of("report", "no-such-report")))
                .isEqualTo(asked("planner", Map.of("report", "payroll")));
        var told = JsonMapper.shared().readTree(asked("governance", Map.of("report", "vendor-orders", "subject", "planner")));
        assertThat(told.path("visible").asBoolean()).isTrue();
        assertThat(strings(told.path("leftOut"))).contains("unit_price", "amount").doesNotContain("ordered_quantity");
        assertThat(told.path("reasons").valueStream().map(step -> step.path("rule").asString() + " " + step.path("field").asString(""))).contains("denied unit_price", "denied amount");
        var denied = JsonMapper.shared().readTree(asked("data-owner", Map.of("report", "vendor-prices", "subject", "planner")));
        assertThat(denied.path("visible").asBoolean()).isFalse();
        assertThat(denied.path("reasons").toString()).contains("vendor_price");
        assertThat(asked("governance", Map.of("report", "no-such-report", "subject", "planner"))).contains("report-absent");
    }

    @Test
    @DisplayName("of a change of policy, say before it is applied who loses and who gains, by name")
    void effect() {
        var changed = DemoSetup.policy().replace("[purchase-price, sales-price, product-cost, inventory-value, finance, payroll]",
                "[sales-price, product-cost, inventory-value, finance, payroll]");
        assertThat(changed).as("the planners' denial").isNotEqualTo(DemoSetup.policy());
        var people = stack.api().put("governance", "/api/governance?dryRun=true", "application/yaml", "*", changed).json().path("people");
        assertThat(people.path("asOf").asString()).isNotEmpty();
        assertThat(people.path("compared").asInt()).isPositive().isEqualTo(people.path("people").asInt());
        var gains = people.path("effects").valueStream().filter(effect -> strings(effect.path("fields")).contains("unit_price")).findFirst().orElseThrow();
        assertThat(gains.path("dataset").asString()).isEqualTo("purchase_order_line");
        assertThat(strings(gains.path("gains"))).containsExactly("planner");
        assertThat(strings(gains.path("loses"))).isEmpty();
    }

    @Test
    @DisplayName("tell an officer every step of somebody else's decision, as the directory knows them")
    void steps() {
        var denied = stack.post("governance", "/api/access/explanations",
                Map.of("workflow", WORKFLOW, "dataset", "purchase_order_line", "field", "unit_price", "subject", "planner")).json();
        assertThat(denied.path("visible").asBoolean()).isFalse();
        assertThat(denied.path("reasons").size()).isPositive();
        var allowed = stack.post("governance", "/api/access/explanations",
                Map.of("workflow", WORKFLOW, "dataset", "purchase_order_line", "field", "unit_price", "subject", "buyer")).json();
        assertThat(allowed.path("visible").asBoolean()).isTrue();
        assertThat(allowed.path("reasons").valueStream().map(step -> step.path("rule").asString())).contains("gives");
        assertThat(stack.post("buyer", "/api/access/explanations",
                Map.of("workflow", WORKFLOW, "dataset", "vendor", "subject", "planner")).status()).isIn(403, 404);
    }

    @Test
    @DisplayName("say who may see a field, and what somebody with given roles would see; both agree with what they do see")
    void readers() {
        var readers = stack.get("governance", "/api/access/readers?dataset=purchase_order_line&field=unit_price&workflow=" + WORKFLOW).json()
                .path("readers").valueStream().map(one -> one.path("name").asString()).toList();
        assertThat(readers).contains("buyer").doesNotContain("planner", "hr");
        var me = stack.get("buyer", "/api/me").json();
        var simulated = stack.post("governance", "/api/access/simulations", Map.of("workflow", WORKFLOW,
                "roles", strings(me.path("roles")), "attributes", Map.of("plants", strings(me.path("attributes").path("plants"))))).json();
        assertThat(simulated.path("admitted").asBoolean()).isTrue();
        assertThat(names(simulated.path("datasets"), "key")).isEqualTo(names(stack.get("buyer", "/api/datasets?workflow=" + WORKFLOW).json(), "key"));
        assertThat(stack.post("buyer", "/api/access/simulations", Map.of("workflow", WORKFLOW, "roles", List.of("planner"))).status()).isEqualTo(403);
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(JsonNode list, String name) {
        return list.valueStream().map(one -> one.path(name).asString()).sorted().toList();
    }
}
