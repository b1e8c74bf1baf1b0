package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

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
                '{"roles":["planner"],"kind":"statement","request":"SELECT order_id FROM purchase_order ORDER BY amount","channel":"ORDER","change":"cells","size":1,
                  "dataset":"purchase_order","field":"amount","datasets":["purchase_order"],"one":{"rows":["4711-secret"]},"other":{"rows":["4712-secret"]}}', now(), now())
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
            assertThat(browser.await(By.id("found")).getText()).contains("purchase_order.amount").contains("order of the rows").contains("planner");
            assertThat(browser.driver().getPageSource()).doesNotContain("secret");
            assertNoKeys(browser);
            browser.picture("leak-test-leaks");
            browser.width(360);
            browser.picture("leak-test-leaks-360");
            browser.go(stack.portal() + "govern/leak-tests?lang=de");
            browser.await(By.id("by-workflow"));
            assertNoKeys(browser);
            browser.picture("leak-tests-360");
            statement.execute("DELETE FROM gatehouse.leak_test WHERE id = 'leak-of-a-test'");
        }
    }

    private static void assertNoKeys(Browser browser) {
        assertThat(browser.await(By.tagName("main")).getText()).doesNotContain("???").doesNotContain("leak.").doesNotContain("decision.");
    }
}
