package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.launcher.DemoSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The control ladder and compilation rules")
class ControlLadderIT {

    private static final String WORKFLOW = "purchasing-assistant";
    private static final String REPORT = "vendor-orders";
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

    private static Api.Answer get(String what) {
        return stack.get("buyer", "/api/reports/" + REPORT + "/" + what + "?workflow=" + WORKFLOW);
    }

    @Test
    @DisplayName("let a report be taken away as CSV, or not, by the level of its label")
    void export() {
        stack.applyGovernance(DemoSetup.policy());
        var file = stack.api().get("buyer", "/api/reports/" + REPORT + "/export?workflow=" + WORKFLOW, "text/csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body().lines().count()).isGreaterThan(100);
        stack.applyGovernance(DemoSetup.policy().replaceFirst("controls:\n", "controls:\n  confidential: {export: false}\n"));
        assertThat(get("rows").status()).isEqualTo(200);
        var refused = stack.api().get("buyer", "/api/reports/" + REPORT + "/export?workflow=" + WORKFLOW, "text/csv, application/json");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("export-not-allowed");
    }

    @Test
    @DisplayName("raise the label of rows that are more sensitive together, and refuse them above the workflow's ceiling")
    void compilation() {
        stack.applyGovernance(DemoSetup.policy());
        assertThat(get("rows").json().path("label").path("level").asString()).isEqualTo("confidential");
        stack.applyGovernance(DemoSetup.policy().replaceFirst("compilations:\n", "compilations:\n  - {categories: [purchase-price, lead-time], level: strategic}\n"));
        var refused = get("rows");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("compiled-label");
    }
}
