package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.DemoSetup;
import io.gatehouse.system.Browser;
import io.gatehouse.system.Stack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

@DisplayName("The pages under Access")
class AccessBrowserIT {

    private static final String CELL = "govern/explain?workflow=purchasing-assistant&dataset=purchase_order_line&field=unit_price";

    private static Stack stack;

    @BeforeAll
    static void prepare() {
        stack = Stack.shared();
        stack.demoCompany();
        stack.applyGovernance(DemoSetup.policy());
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (stack.get("governance", "/api/access/readers?dataset=vendor").status() != 200) {
            assertThat(System.nanoTime()).as("the directory does not answer").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @AfterAll
    static void restore() {
        if (stack != null) {
            stack.applyGovernance(DemoSetup.policy());
        }
    }

    @Test
    @DisplayName("say at a glance why a planner sees no price and what to do about it, in both languages, wide and narrow")
    void walk() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "governance");
            browser.go(stack.portal() + CELL + "&who=planner");
            browser.awaitText("Paul Planner does not see Unit price of Purchase order lines in Purchasing assistant.");
            assertThat(browser.text()).contains("Production planner must never see Unit price", "A denial wins over every grant", "a second officer must agree", "To the role");
            browser.go(stack.portal() + CELL + "&who=Planner");
            browser.awaitText("Paul Planner does not see Unit price");
            browser.go(stack.portal() + CELL + "&who=buyer&id-order_id=1&id-line_no=1");
            browser.awaitText("is not told to you");
            assertThat(browser.text()).contains("plant IN ('Aachen', 'Brno')");
            browser.go(stack.portal() + "govern/explain?workflow=purchasing-assistant&who=planner&report=vendor-orders");
            browser.awaitText("Columns that are left out");
            var pages = new LinkedHashMap<String, String>();
            pages.put("explain", CELL + "&who=planner");
            pages.put("explain-role", CELL + "&role=planner");
            pages.put("explain-report", "govern/explain?workflow=purchasing-assistant&who=planner&report=vendor-orders");
            pages.put("explain-clearance", "govern/explain?workflow=purchasing-assistant&who=hr&dataset=vendor");
            pages.put("access", "govern/access");
            pages.put("dataset", "govern/dataset?key=purchase_order_line");
            pages.put("role", "govern/role?key=planner");
            pages.put("readers", "govern/readers?dataset=purchase_order_line&field=unit_price");
            pages.put("simulate", "govern/simulate?workflow=purchasing-assistant&who=planner");
            pages.put("simulate-roles", "govern/simulate?workflow=purchasing-assistant&role=planner&role=logistics&a-plants=Celje");
            pages.put("grant", "govern/grant?role=planner&entry=2");
            pages.put("sight", "sight");
            for (String language : new String[] {"en", "de"}) {
                browser.go(stack.portal() + "sight?lang=" + language);
                look(browser, pages, language);
            }
        }
    }

    private static void look(Browser browser, Map<String, String> pages, String language) {
        pages.forEach((name, path) -> {
            for (int width : new int[] {1280, 360}) {
                browser.width(width);
                browser.go(stack.portal() + path);
                assertThat(browser.text()).as(name + " " + language).doesNotContain("???").doesNotContainPattern("\\b(explain|why|remedy|simulate|readers|grant|effect|told|access)\\.[a-z-]+");
                var script = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
                assertThat(browser.driver().executeScript(script)).as(name + " is no wider than " + width).isEqualTo(true);
                browser.picture("access-" + name + "-" + language + "-" + width);
            }
            tellTime(browser, path);
        });
    }

    /** The aim is a second; it is printed, since a machine may be busy. */
    private static void tellTime(Browser browser, String path) {
        browser.go(stack.portal() + path);
        var took = browser.driver().executeScript("return Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)");
        System.out.printf("%s: %d ms%n", path, ((Number) took).longValue());
    }

    @Test
    @DisplayName("tell in people what a grant would change before it is kept, keep it, end it and delete it")
    void grant() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "governance");
            browser.go(stack.portal() + "govern/grant?role=purchasing-agent&entry=0");
            browser.await(By.id("grant:check"));
            assertThat(browser.text()).contains("masked: bank_account to the last four");
            var bank = browser.driver().findElements(By.cssSelector("#grant\\:fields tbody tr")).stream().filter(row -> row.getText().contains("Bank account")).findFirst().orElseThrow();
            new Select(bank.findElement(By.tagName("select"))).selectByValue("hidden");
            browser.driver().findElement(By.id("grant:check")).click();
            browser.awaitText("1 person loses Bank account (Vendors)");
            browser.driver().executeScript("document.getElementById('would').scrollIntoView()");
            browser.picture("access-grant-told-1280");
            assertThat(browser.text()).contains("buyer");
            assertThat(stack.exportGovernance()).as("nothing is kept by looking").contains("bank_account: last4");
            browser.await(By.id("grant:keep")).click();
            browser.awaitText("except contact_email and bank_account");
            assertThat(stack.exportGovernance()).doesNotContain("bank_account: last4");

            browser.go(stack.portal() + "govern/grant?role=purchasing-agent&entry=1");
            browser.await(By.id("grant:remove")).click();
            browser.awaitText("1 person loses");
            browser.await(By.id("grant:keep")).click();
            browser.awaitText("What it may see");
            assertThat(browser.text()).doesNotContain("Agreed prices");

            browser.go(stack.portal() + "govern/grant?role=purchasing-agent&dataset=vendor_price");
            browser.await(By.id("grant:rows:1")).click();
            browser.await(By.id("grant:condition"));
            browser.await(By.id("grant:rows:0")).click();
            browser.await(By.id("grant:datasets:0")).sendKeys(Keys.SPACE);
            browser.awaitText("Bank account");
            browser.await(By.id("grant:datasets:0")).sendKeys(Keys.SPACE);
            new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(driver ->
                    driver.findElements(By.xpath("//label[normalize-space()='Bank account']")).isEmpty());
            browser.await(By.id("grant:check")).click();
            browser.awaitText("1 person gains");
            browser.await(By.id("grant:keep")).click();
            browser.awaitText("Sees Agreed prices");
            int last = browser.driver().findElements(By.cssSelector("a[href*='/govern/grant?role=purchasing-agent&entry=']")).size() - 1;
            browser.go(stack.portal() + "govern/grant?role=purchasing-agent&entry=" + last);
            browser.await(By.id("grant:end")).click();
            browser.awaitText("1 person loses");
            browser.await(By.id("grant:keep")).click();
            browser.awaitText("What it may see");
            browser.go(stack.portal() + "govern/explain?workflow=purchasing-assistant&who=buyer&dataset=vendor_price&field=unit_price");
            browser.awaitText("has ended");
        }
    }

    @Test
    @DisplayName("are for who governs: an owner asks why, but views as nobody and grants nothing; a reader sees none of them")
    void roles() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "data-owner");
            browser.go(stack.portal() + CELL + "&who=planner");
            browser.awaitText("An officer for AI governance can change this.");
            browser.go(stack.portal() + "govern/grant?role=planner");
            assertThat(browser.driver().findElements(By.id("grant:check"))).isEmpty();
            browser.go(stack.portal() + "govern/simulate");
            assertThat(browser.driver().findElements(By.name("role"))).isEmpty();
        }
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "planner");
            browser.go(stack.portal() + CELL + "&who=buyer");
            assertThat(browser.driver().findElements(By.id("answer"))).isEmpty();
            browser.go(stack.portal() + "sight?workflow=purchasing-assistant");
            browser.awaitText("You see Vendor number, Vendor, Country and Part group in every row.");
            assertThat(browser.text()).contains("where Plant is Aachen").doesNotContain("Unit price");
            browser.picture("access-sight-planner-1280");
        }
    }
}
