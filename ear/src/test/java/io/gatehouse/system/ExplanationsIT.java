package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.DemoSetup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Explanations and simulations")
class ExplanationsIT {

    private static final String WORKFLOW = "purchasing-assistant";
    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
        stack.applyGovernance(DemoSetup.policy());
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
