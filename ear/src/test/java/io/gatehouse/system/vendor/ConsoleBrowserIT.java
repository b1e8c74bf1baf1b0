package io.gatehouse.system.vendor;

import static io.gatehouse.system.vendor.Reviews.ok;
import static io.gatehouse.system.vendor.Reviews.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.system.Browser;
import io.gatehouse.system.Stack;
import java.io.IOException;
import java.nio.file.Files;
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
        reviews.approve("halting", terms("confidential", WIDE, null, UNTIL));
        reviews.approve("reviewed", terms("confidential", WIDE, null, UNTIL));
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

    private static Browser asking(String workflow) {
        var browser = as("buyer", "");
        new Select(browser.await(By.id("ask:workflow"))).selectByValue(workflow);
        browser.await(By.id("ask:question_input")).sendKeys("What changed at our vendors?");
        press(browser, By.id("ask:summarise"));
        return browser;
    }

    @Test
    @DisplayName("the first sentence of a slow model is read before it has told the rest, and stands in the whole answer")
    void sentenceBySentence() {
        try (Browser browser = asking("w-halting")) {
            model.awaitHalt();
            var first = browser.await(By.cssSelector("#running .telling > div")).getText();
            assertThat(first).isNotBlank();
            assertThat(browser.text()).contains("A model is writing");
            assertThat(browser.driver().findElements(By.cssSelector("#running .telling > div"))).hasSize(1);
            browser.picture("running");
            browser.width(360);
            browser.picture("running-360");
            browser.width(1280);
            model.goOn();
            assertThat(browser.await(By.id("sentences")).getText()).contains(first);
        } finally {
            model.goOn();
        }
    }

    @Test
    @DisplayName("what a person must release first is not shown while it is written")
    void nothingBeforeRelease() {
        try (Browser browser = asking("w-reviewed")) {
            model.awaitHalt();
            assertThat(browser.driver().executeAsyncScript("const done = arguments[arguments.length - 1], box = document.getElementById('running');"
                    + "setTimeout(() => fetch(box.dataset.running).then(answer => answer.json()).then(told => done([box.hidden, told.sentences.length])), 2500)"))
                    .isEqualTo(List.of(true, 0L));
            model.goOn();
            browser.awaitText("A person must release this summary");
            assertThat(browser.driver().findElement(By.id("sentences")).getText()).isEmpty();
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

    @Test
    @DisplayName("a vendor's workbook is uploaded: what is partial or not applicable is told as it is, with the vendor's comment")
    void workbook() throws IOException {
        var file = Files.write(Files.createTempFile("answers", ".xlsx"), VendorRegisterIT.caiq(
                List.of("IAM-14.1", "A second factor?", "Partial", "Administrators only"),
                List.of("CEK-12.1", "Are keys rotated?", "NA", "The customer holds the keys"),
                List.of("HRS-01.1", "Checks before hiring?", "Yes"), List.of("BCR-01.1", "Continuity?", "Perhaps")));
        try (Browser browser = as("data-owner", "govern/vendor?key=questioned")) {
            press(browser, By.id("begin:start"));
            browser.await(By.id("import-title"));
            browser.driver().findElement(By.id("import:file_input")).sendKeys(file.toString());
            browser.awaitText("\"Perhaps\" is not Yes, No, Partial or NA.");
            var values = browser.driver().executeScript("return [...document.querySelectorAll('#answers input[id$=evidence]')].filter(e => e.value)"
                    + ".map(e => e.value + ' = ' + e.closest('.question').querySelector('select').value).sort()");
            assertThat(values).isEqualTo(List.of("CEK-12.1 NA: The customer holds the keys = n/a", "IAM-14.1 Partial: Administrators only = "));
            browser.picture("import");
            browser.width(360);
            browser.picture("import-360");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    @DisplayName("an incident is reported with its severity, and closed with its outcome")
    void incident() {
        try (Browser browser = as("governance", "govern/vendor?key=narrow")) {
            press(browser, By.xpath("//summary[. = 'Report an incident']"));
            browser.driver().executeScript("document.getElementById('incident:day').value = '2026-05-04'");
            browser.await(By.id("incident:ititle")).sendKeys("Keys were lost");
            browser.driver().findElement(By.id("incident:description")).sendKeys("Two access keys lay in a public folder.");
            press(browser, By.cssSelector("[id='incident'] button[type=submit]"));
            browser.awaitText("Two access keys lay in a public folder.");
            browser.picture("incident");
            browser.await(By.cssSelector("#incidents input[id$=outcome]")).sendKeys("New keys since the same day");
            press(browser, By.cssSelector("#incidents li button[type=submit]"));
            browser.awaitText("New keys since the same day");
            assertThat(browser.driver().findElements(By.cssSelector("#incidents input[id$=outcome]"))).isEmpty();
        }
    }

    @Test
    @DisplayName("decisions of the gate are read page by page, each on one page alone")
    void pages() {
        while (ok(stack.get("governance", "/api/egress/decisions?limit=52"), 200).size() <= 51) {
            ask("w-well");
        }
        try (Browser browser = as("governance", "govern/gate")) {
            var first = refs(browser);
            assertThat(first).hasSize(50);
            press(browser, By.cssSelector("[aria-labelledby=decisions-title] .older"));
            browser.awaitText("51 to");
            assertThat(refs(browser)).isNotEmpty().doesNotContainAnyElementsOf(first);
            browser.picture("gate-older");
            press(browser, By.cssSelector("[aria-labelledby=decisions-title] .newer"));
            browser.awaitText("1 to 50");
            assertThat(refs(browser)).isEqualTo(first);
        }
    }

    private static List<String> refs(Browser browser) {
        return browser.driver().findElements(By.cssSelector("#decisions tbody td:first-child a")).stream().map(link -> link.getAttribute("href")).toList();
    }

    @Test
    @DisplayName("providers of a use case are put in another order, and are asked in that order")
    void order() {
        var key = "w-broken";
        try (Browser browser = as("governance", "govern/use-case?key=" + key)) {
            press(browser, By.cssSelector("#case\\:order li:first-child button[id$=down]"));
            browser.await(By.xpath("//*[@id='case:order']//li[1][contains(., 'Gatehouse itself')]"));
            browser.picture("use-case-order");
            press(browser, By.id("case:save"));
            browser.awaitText("Gatehouse itself, no AI vendor, Vendor broken");
        }
    }

    @Test
    @DisplayName("a comparison tells answers in the words of their questions, in English and in German")
    void comparison() {
        try (Browser browser = as("governance", "govern/compare?vendor=well&vendor=narrow")) {
            assertThat(browser.driver().findElements(By.cssSelector("main tbody td")).stream().map(cell -> cell.getText())).contains("Yes").doesNotContain("yes");
            browser.driver().findElement(By.cssSelector("a[hreflang=de]")).click();
            browser.await(By.xpath("//main//tbody//td[. = 'Ja']"));
            browser.picture("compare-de");
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
