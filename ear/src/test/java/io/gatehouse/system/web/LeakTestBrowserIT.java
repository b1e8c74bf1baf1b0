package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.DemoSetup;
import io.gatehouse.system.Browser;
import io.gatehouse.system.Stack;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@DisplayName("Leak tests in the console")
class LeakTestBrowserIT {

    /** A leak as a test would keep it, with values that the officer may not see. */
    private static final String LEAK = """
            INSERT INTO gatehouse.leak_test (id, row_version, workflow, ordered, whole, landed, subject, node, policy_version, seed, state, stop_requested, done, total, verdict,
                readers, difference, started_at, ended_at)
            VALUES ('leak-of-a-test', 1, 'quality-assistant', '{"roles":[],"people":[],"requests":[]}', FALSE, '', 'system:leak-test', 'x', 1, 7, 'COMPLETED', FALSE, 3, 9, 'LEAKS',
                '[{"roles":["planner"],"verdict":"LEAKS","cases":3,"answered":2,"cellsChanged":1234}]',
                '{"roles":["planner"],"kind":"statement","request":"SELECT machine_id FROM machine ORDER BY built_in","channel":"ORDER","change":"cells","size":1,
                  "dataset":"machine","field":"built_in","datasets":["machine"],"one":{"rows":["M-01","secret-4711"]},"other":{"rows":["M-01","secret-4712"]}}', now(), now())
            ON CONFLICT DO NOTHING""";

    private static Stack stack;

    @BeforeAll
    static void prepare() {
        stack = Stack.shared();
        stack.demoCompany();
    }

    @Test
    @DisplayName("An officer tests one role with one statement, watches it end, reads the verdict, and finds it in the history")
    void an_officer_tests() throws SQLException {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "governance");
            browser.go(stack.portal() + "govern/leak-tests");
            browser.await(By.cssSelector("#other summary")).click();
            browser.await(By.id("order:statement")).sendKeys("SELECT * FROM purchase_order_line");
            browser.driver().findElement(By.xpath("//form[@id='order']//input[@value='planner']")).click();
            browser.driver().findElement(By.xpath("//select[@id='order:workflow']/option[@value='purchasing-assistant']")).click();
            browser.await(By.id("order:start")).click();
            browser.await(By.xpath("//p[b[@id='said']]/span[contains(@class, 'chip-holds')]"));
            assertThat(browser.await(By.id("said")).getText()).contains("no byte");
            assertThat(browser.await(By.id("readers")).getText()).contains("planner");
            assertNoKeys(browser);
            browser.picture("leak-test-holds");
            browser.go(stack.portal() + "govern/leak-tests");
            browser.await(By.xpath("(//table//tr[td[contains(., 'planner')]])[1]//span[contains(@class, 'chip-holds')]"));
            assertNoKeys(browser);
            browser.picture("leak-tests");
            leak(browser);
        }
    }

    private static void leak(Browser browser) throws SQLException {
        try (var connection = stack.superuser(); var statement = connection.createStatement()) {
            statement.execute(LEAK);
            browser.go(stack.portal() + "govern/leak-test?id=leak-of-a-test");
            assertThat(browser.await(By.id("found")).getText()).contains("machine.built_in").contains("order of the rows").contains("planner");
            assertThat(browser.driver().getPageSource()).doesNotContain("secret");
            assertNoKeys(browser);
            browser.picture("leak-test-leaks");
            stack.applyGovernance(whereOfficersSeeMachines());
            browser.go(stack.portal() + "govern/leak-test?id=leak-of-a-test");
            assertThat(browser.await(By.className("sides")).getText()).contains("= M-01").contains("≠ secret-4711").contains("≠ secret-4712");
            browser.picture("leak-test-sides");
            browser.width(360);
            browser.picture("leak-test-leaks-360");
            stack.applyGovernance(DemoSetup.policy(stack.settings()));
            browser.go(stack.portal() + "govern/leak-tests?lang=de");
            browser.await(By.id("by-workflow"));
            assertNoKeys(browser);
            browser.picture("leak-tests-360");
            statement.execute("DELETE FROM gatehouse.leak_test WHERE id = 'leak-of-a-test'");
        }
    }

    /** Officers are admitted to the workflow and see the dataset whole. */
    private static String whereOfficersSeeMachines() {
        return DemoSetup.policy(stack.settings()).replace("\nroles:\n", """

                roles:
                  - key: ai-governance
                    title: Governance officer
                    clearance: internal
                    grants:
                      - datasets: [machine]
                """).replace("roles: [quality-engineer, production-lead, plant-manager]", "roles: [quality-engineer, production-lead, plant-manager, ai-governance]");
    }

    private static void assertNoKeys(Browser browser) {
        assertThat(browser.await(By.tagName("main")).getText()).doesNotContain("???").doesNotContain("leak.").doesNotContain("decision.");
    }
}
