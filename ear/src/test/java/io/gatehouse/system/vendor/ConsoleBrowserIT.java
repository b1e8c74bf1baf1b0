package io.gatehouse.system.vendor;

import static io.gatehouse.system.vendor.Reviews.ok;
import static io.gatehouse.system.vendor.Reviews.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.system.Browser;
import io.gatehouse.system.Stack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

@DisplayName("AI vendors, use cases and the gate in a browser")
class ConsoleBrowserIT {

    private static final String UNTIL = "2027-06-30";
    private static final List<String> WIDE = List.of("purchase-price", "vendor-terms", "lead-time", "personal-data");

    private static Stack stack;
    private static RecordingModelServer model;
    private static Reviews reviews;

    @BeforeAll
    static void vendors() {
        stack = Stack.shared();
        model = RecordingModelServer.start();
        reviews = new Reviews(stack);
        stack.demoCompany();
        stack.applyGovernance(VendorPolicy.at(model.url()));
        reviews.approve("well", terms("confidential", WIDE, null, UNTIL));
        reviews.approve("narrow", terms("internal", List.of(), null, UNTIL));
        reviews.approve("hidden", terms("internal", List.of(), Map.of("level", "confidential", "categories", WIDE), UNTIL));
    }

    @AfterAll
    static void stop() {
        if (model != null) {
            model.close();
        }
    }

    private static Browser as(String user, String path) {
        var browser = Browser.open();
        browser.signIn(stack.portal().toString(), user);
        browser.go(stack.portal() + path);
        browser.await(By.tagName("h1"));
        return browser;
    }

    private static String ask(String workflow) {
        return ok(stack.post("buyer", "/api/summaries", Map.of("workflow", workflow, "question", "What changed at our vendors?")), 201).path("id").asString();
    }

    private static String provider(String summary) {
        return ok(stack.get("buyer", "/api/summaries/" + summary), 200).path("provider").asString();
    }

    private static void press(Browser browser, By place) {
        var button = browser.await(place);
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    @Test
    @DisplayName("one switch stops all egress: the page says so, and why the next request got no vendor")
    void stopsEgress() {
        try (Browser browser = as("governance", "govern/gate")) {
            press(browser, By.cssSelector("[data-open='#turn']"));
            browser.await(By.id("turning:reason")).sendKeys("drill");
            press(browser, By.id("turning:stop"));
            browser.awaitText("All egress is stopped");
            assertThat(provider(ask("w-well"))).isEqualTo("builtin");
            browser.go(stack.portal() + "govern/gate");
            assertThat(browser.await(By.cssSelector("#decisions tbody tr")).getText()).contains("built-in", "well: all egress is stopped");
            browser.picture("gate-stopped");
            press(browser, By.cssSelector("[data-open='#turn']"));
            browser.await(By.id("turning:reason")).sendKeys("drill over");
            press(browser, By.id("turning:open"));
            browser.awaitText("Egress is open");
            assertThat(provider(ask("w-well"))).isEqualTo("well");
        } finally {
            stack.post("governance", "/api/egress/switch", "{\"open\": true, \"reason\": \"the test is over\"}");
        }
    }

    @Test
    @DisplayName("two officers release what exceeds the terms; one of them alone cannot, and it goes out once")
    void releaseByTwo() {
        assertThat(provider(ask("w-narrow"))).isEqualTo("builtin");
        var confirm = By.xpath("//form[@id='releases']//li[contains(., 'narrow')]//button[contains(., 'Release')]");
        try (Browser first = as("governance", "govern/gate")) {
            press(first, confirm);
            first.awaitText("one has confirmed, waits for a second");
            press(first, confirm);
            first.awaitText("somebody else must be the second");
            first.picture("gate-release");
        }
        try (Browser second = as("governance2", "govern/gate")) {
            press(second, confirm);
            second.awaitText("Nothing waits.");
        }
        assertThat(provider(ask("w-narrow"))).isEqualTo("narrow");
        assertThat(provider(ask("w-narrow"))).isEqualTo("builtin");
    }

    @Test
    @DisplayName("who wrote a summary stands at its text and in its copy, and its reader sees what the vendor saw")
    void whatTheVendorSaw() {
        try (Browser browser = as("buyer", "summary?id=" + ask("w-hidden"))) {
            assertThat(browser.await(By.id("maker")).getText()).contains("Written by a model of Vendor hidden");
            assertThat(browser.driver().findElement(By.id("plain")).getDomProperty("value")).contains("Written by a model of Vendor hidden");
            browser.picture("summary-by-model");
            press(browser, By.id("sent"));
            browser.awaitText("What left the house");
            assertThat(browser.driver().findElements(By.cssSelector("#bytes pre mark.token"))).isNotEmpty();
            assertThat((String) browser.driver().executeScript("return document.querySelector('#bytes').textContent"))
                    .contains(model.received().getLast().digest(), model.received().getLast().text());
            browser.picture("sent");
        }
    }

    @Test
    @DisplayName("a new AI use case is a draft that answers nobody; approved it is one, suspended and retired it is not")
    void newUseCase() {
        var key = "console-" + Long.toString(System.nanoTime(), 36);
        try (Browser browser = as("governance", "govern/workflows")) {
            press(browser, By.id("new"));
            browser.await(By.id("case:title")).sendKeys("Told in the console");
            browser.driver().findElement(By.id("case:key")).sendKeys(key);
            browser.driver().findElement(By.id("case:purpose")).sendKeys("Late deliveries for planners");
            new Select(browser.driver().findElement(By.id("case:owner"))).selectByVisibleText("purchasing-lead");
            press(browser, By.cssSelector("input[name='case:datasets'][value='purchase_order']"));
            browser.await(By.cssSelector("[id='case:label'] .level-confidential"));
            press(browser, By.cssSelector("input[name='case:roles'][value='planner']"));
            press(browser, By.id("case:check"));
            browser.awaitText("Nothing has been kept yet");
            press(browser, By.id("case:save"));
            browser.await(By.cssSelector(".chip-draft"));
            assertThat(stack.get("planner", "/api/workflows").body()).doesNotContain(key);
            press(browser, By.cssSelector(".to-approved"));
            browser.awaitText("Its risk class must be assessed");
            browser.go(stack.portal() + "govern/use-case?key=" + key);
            new Select(browser.await(By.id("case:risk"))).selectByValue("MINIMAL");
            browser.driver().findElement(By.id("case:reasons")).sendKeys("Nobody is judged by it");
            browser.picture("use-case");
            press(browser, By.id("case:save"));
            press(browser, By.cssSelector(".to-approved"));
            browser.await(By.cssSelector(".chip-approved"));
            assertThat(stack.get("planner", "/api/workflows").body()).contains(key);
            press(browser, By.cssSelector(".to-suspended"));
            browser.await(By.cssSelector(".chip-suspended"));
            assertThat(stack.get("planner", "/api/workflows").body()).doesNotContain(key);
            press(browser, By.cssSelector(".to-retired"));
            browser.await(By.cssSelector(".chip-retired"));
            assertThat(browser.driver().findElements(By.id("life"))).isEmpty();
        }
    }

    @Test
    @DisplayName("an assessment is submitted by one, approved by two others, and withdrawn by one who says why")
    void assessmentByTwo() {
        var vendor = "console-" + Long.toString(System.nanoTime(), 36);
        try (Browser officer = as("governance", "govern/vendors")) {
            officer.driver().findElement(By.id("add:key")).sendKeys(vendor);
            press(officer, By.id("add:take"));
            officer.awaitText("The governance file does not name this vendor");
        }
        var page = "govern/assessment?vendor=" + vendor + "&id=" + reviews.answered(vendor, terms("internal", List.of(), null, UNTIL));
        try (Browser owner = as("data-owner", page)) {
            assertThat(owner.await(By.id("score")).getText()).isEqualTo("100 %");
            press(owner, By.id("decide:submit"));
            owner.await(By.cssSelector(".chip-submitted"));
        }
        try (Browser first = as("governance", page)) {
            press(first, By.id("decide:approve"));
            first.awaitText("1 of 2 officers have approved");
            press(first, By.id("decide:approve"));
            first.awaitText("somebody else must be the second");
        }
        try (Browser second = as("governance2", page)) {
            press(second, By.id("decide:approve"));
            second.await(By.cssSelector(".chip-approved"));
            second.picture("assessment");
            press(second, By.cssSelector("[data-open='#withdrawal']"));
            press(second, By.id("withdrawing:withdraw"));
            second.awaitText("Say why.");
            press(second, By.cssSelector("[data-open='#withdrawal']"));
            second.await(By.id("withdrawing:why")).sendKeys("an incident");
            press(second, By.id("withdrawing:withdraw"));
            second.await(By.cssSelector(".chip-withdrawn"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"govern/gate", "govern/workflows", "govern/workflow?key=w-well", "govern/use-case", "govern/vendors", "govern/vendor?key=well",
        "govern/compare?vendor=well&vendor=narrow"})
    @DisplayName("each page has one first heading, a label for every input, and nothing sticks out at 360 pixels")
    void structure(String path) {
        try (Browser browser = as("governance", path)) {
            browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 360, "height", 800, "deviceScaleFactor", 1, "mobile", true));
            browser.driver().navigate().refresh();
            browser.await(By.tagName("h1"));
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(360L);
            assertThat(browser.driver().findElements(By.tagName("h1"))).hasSize(1);
            assertThat(browser.driver().executeScript("return [...document.querySelectorAll('input,select,textarea')]"
                    + ".filter(e => e.type !== 'hidden' && e.offsetParent && !e.labels?.length && !e.ariaLabel).map(e => e.id)"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).isEmpty();
        }
    }
}
