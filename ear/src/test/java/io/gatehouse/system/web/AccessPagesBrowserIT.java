package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.DemoSetup;
import io.gatehouse.system.Browser;
import io.gatehouse.system.Stack;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.support.ui.Select;

@DisplayName("In the browser, access")
class AccessPagesBrowserIT {

    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
        stack.applyGovernance(DemoSetup.policy().replaceFirst("      - datasets: \\[vendor_note\\]\n", "      - datasets: [vendor_note]\n        recertify-by: "
                + LocalDate.now().plusDays(5) + "\n"));
    }

    @AfterAll
    static void asItWas() {
        stack.applyGovernance(DemoSetup.policy());
    }

    @Test
    @DisplayName("is asked for by a planner, granted by the owner, and the planner sees that; an unused grant is ended with one click")
    void asked_and_granted() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal() + "requests", "planner");
            browser.await(By.id("ask:target")).sendKeys("vendor");
            browser.await(By.id("ask:workflow")).sendKeys("purchasing-assistant");
            new Select(browser.await(By.id("ask:role"))).selectByValue("planner");
            day(browser, "ask:until", LocalDate.now().plusDays(30));
            browser.await(By.id("ask:fields")).sendKeys("payment_days");
            browser.await(By.id("ask:reason")).sendKeys("To plan payments");
            browser.await(By.id("ask:send")).click();
            browser.awaitText("Your request waits for the owner of the data.");
            shown(browser, "requests");
        }
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal() + "govern/requests", "data-owner");
            shown(browser, "request-decisions");
            browser.await(By.partialLinkText("payment_days")).click();
            browser.await(By.id("decision:approve"));
            shown(browser, "request");
            browser.await(By.id("decision:note")).sendKeys("Until the plan is done");
            browser.await(By.id("decision:approve")).click();
            browser.awaitText("Your decision is kept.");
            browser.go(stack.portal() + "govern/use");
            browser.await(By.id("lines"));
            shown(browser, "use");
            int before = browser.driver().findElements(By.cssSelector("#lines tbody button")).size();
            browser.driver().findElements(By.cssSelector("#lines tbody button")).getFirst().click();
            browser.awaitText("Ended. It holds from the next request on.");
            assertThat(browser.driver().findElements(By.cssSelector("#lines tbody button")).size()).isLessThan(before);
        }
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal() + "requests", "planner");
            browser.awaitText("Until the plan is done");
        }
    }

    @Test
    @DisplayName("needs decisions that an officer sees first, each with its list")
    void overview() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "governance");
            browser.await(By.id("decisions"));
            shown(browser, "overview");
            for (String list : List.of("governance", "requests", "gate", "signals", "vendors", "use", "sources", "leak-tests")) {
                assertThat(browser.driver().findElements(By.cssSelector("#decisions a[href$='/govern/" + list + "']"))).as(list).hasSize(1);
            }
            browser.driver().findElement(By.cssSelector("#decisions a[href$='/govern/signals']")).click();
            browser.await(By.id("signals:look")).click();
            browser.await(By.id("signals:look"));
            shown(browser, "signals");
        }
    }

    private static void day(Browser browser, String id, LocalDate day) {
        ((JavascriptExecutor) browser.driver()).executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, day.toString());
    }

    /** Has all its texts, and no part that is wider than the window, wide or narrow. */
    private static void shown(Browser browser, String name) {
        for (int width : new int[] {1280, 360}) {
            browser.width(width);
            var script = (JavascriptExecutor) browser.driver();
            assertThat((Long) script.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")).as(name + " at " + width).isZero();
            browser.picture(name + "-" + width);
        }
        browser.width(1280);
        assertThat(browser.text()).doesNotContain("???").doesNotContainPattern("\\b(requests|decisions|use|signals|overview)\\.[a-z]");
    }
}
