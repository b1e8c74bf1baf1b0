package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.DemoSetup;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;

@DisplayName("A published report, for who may see none of its fields")
class PublishedReportsIT {

    private static final String IN = "?workflow=purchasing-assistant";
    private static final String REPORT = "spend-per-plant";
    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
        stack.applyGovernance(DemoSetup.policy(stack.settings()));
    }

    private static JsonNode rows() {
        var answer = stack.get("planner", "/api/reports/" + REPORT + "/rows" + IN);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    @DisplayName("shows the sum of all rows for each group that is safe, says what is suppressed, and stays what it is")
    void figures() throws SQLException {
        assertThat(stack.get("planner", "/api/reports" + IN).body()).contains("\"" + REPORT + "\"");
        var rows = rows();
        assertThat(rows.path("label").path("level").asString()).isEqualTo("internal");
        assertThat(rows.path("notices").toString()).contains("published-figures");
        var truth = truth();
        assertThat(rows.path("rows").size()).isEqualTo(truth.size());
        int shown = 0;
        int at = 0;
        for (JsonNode row : rows.path("rows")) {
            var group = row.get(0).asString() + " " + row.get(1).asString().substring(0, 10);
            var suppressed = rows.path("suppressed").toString().contains("{\"row\":" + at + ",\"column\":3}");
            assertThat(row.get(3).isNull()).as(group).isEqualTo(suppressed);
            if (!suppressed) {
                shown++;
                assertThat(row.get(3).decimalValue()).as(group).isEqualByComparingTo(truth.get(group));
            }
            at++;
        }
        assertThat(shown).isPositive();
        assertThat(rows().path("digest").asString()).isEqualTo(rows.path("digest").asString());
        var file = stack.api().get("planner", "/api/reports/" + REPORT + "/export" + IN, "text/csv");
        assertThat(file.body().contains(",suppressed,suppressed")).isEqualTo(shown < at);
    }

    /** All rows, by plant and quarter; the demo's plants are many and its vendors are few. */
    private static Map<String, java.math.BigDecimal> truth() throws SQLException {
        var truth = new HashMap<String, java.math.BigDecimal>();
        try (var connection = stack.superuser(); var statement = connection.createStatement()) {
            String lines;
            String orders;
            try (var tables = statement.executeQuery("SELECT (SELECT table_name FROM gatehouse.landed_dataset WHERE dataset = 'purchase_order_line'),"
                    + " (SELECT table_name FROM gatehouse.landed_dataset WHERE dataset = 'purchase_order')")) {
                tables.next();
                lines = tables.getString(1);
                orders = tables.getString(2);
            }
            try (var found = statement.executeQuery("SELECT o.plant, date_trunc('quarter', o.order_date)::date, sum(l.amount) FROM landed.\"" + lines + "\" l JOIN landed.\"" + orders
                    + "\" o USING (order_id) WHERE o.status IN (2, 3) GROUP BY 1, 2")) {
                while (found.next()) {
                    truth.put(found.getString(1) + " " + found.getString(2), found.getBigDecimal(3));
                }
            }
        }
        return truth;
    }

    @Test
    @DisplayName("answers a question, and stands in the portal as aggregate only")
    void people() {
        var summary = stack.post("planner", "/api/summaries", Map.of("workflow", "purchasing-assistant", "reports", java.util.List.of(Map.of("key", REPORT))));
        assertThat(summary.status()).as(summary.body()).isIn(200, 201);
        assertThat(summary.json().path("sources").toString()).contains(REPORT);
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "planner");
            browser.go(stack.portal() + "reports" + IN);
            assertThat(browser.await(By.cssSelector("ul.list .chip-aggregate")).getText()).isEqualTo("aggregate only");
            browser.picture("published-reports");
            browser.go(stack.portal() + "report" + IN + "&key=" + REPORT);
            browser.await(By.className("chip-aggregate"));
            assertThat(browser.driver().getPageSource()).doesNotContain("???");
            browser.picture("published-report");
            browser.width(360);
            browser.picture("published-report-360");
        }
    }
}
