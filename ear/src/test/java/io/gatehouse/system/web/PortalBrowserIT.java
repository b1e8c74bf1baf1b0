package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.system.Browser;
import io.gatehouse.system.Stack;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

@DisplayName("The portal in a browser")
class PortalBrowserIT {

    private static final By SENTENCES = By.id("sentences");
    private static Stack stack;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @DisplayName("four people ask, read, open a source and sign out")
    @CsvSource({
            "buyer, purchasing-assistant, What changed at our vendors?",
            "planner, purchasing-assistant, What changed at our vendors?",
            "quality, quality-assistant, What changed in scrap?",
            "finance, finance-digest, What changed in our costs?"})
    void askReadOpenSignOut(String user, String workflow, String question) {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), user);
            ask(browser, workflow, question);
            assertThat(browser.await(SENTENCES).getText()).isNotBlank();
            assertThat(browser.text()).contains("Made by", "Sources");
            browser.picture("summary-" + user);
            browser.driver().findElement(By.cssSelector("#sentences .mark a")).click();
            browser.awaitText("for you to see");
            assertThat(browser.driver().getCurrentUrl()).contains("/source?");
            browser.driver().findElement(By.cssSelector("form[action$='/sign-out'] button")).click();
            browser.await(By.id("username"));
        }
    }

    @Test
    @DisplayName("the planner's answer to the buyer's question has no money in it")
    void plannerSeesNoMoney() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "planner");
            ask(browser, "purchasing-assistant", "What changed at our vendors?");
            assertThat(browser.await(SENTENCES).getText()).doesNotContain("EUR", "€").doesNotContainIgnoringCase("price", "order value");
        }
    }

    @Test
    @DisplayName("a buyer asks for a planner as well: no money in it, and the planner finds it among what is shared")
    void forOthersAsWell() {
        stack.awaitDirectory();
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "buyer");
            browser.await(By.cssSelector("#audience summary")).click();
            browser.await(By.id("ask:readers")).sendKeys("planner");
            browser.picture("ask-for-others");
            ask(browser, "purchasing-assistant", "What changed at our vendors?");
            assertThat(browser.await(SENTENCES).getText()).doesNotContain("EUR", "€").doesNotContainIgnoringCase("price", "order value");
            assertThat(browser.text()).contains("Made for planner as well");
            browser.picture("summary-for-others");
            browser.driver().findElement(By.cssSelector("form[action$='/sign-out'] button")).click();
            browser.signInHere("planner");
            browser.await(By.tagName("h1"));
            browser.go(stack.portal() + "summaries");
            browser.await(By.cssSelector("[aria-labelledby=shared] a.title"));
            browser.picture("shared-with-planner");
            browser.driver().findElement(By.cssSelector("[aria-labelledby=shared] a.title")).click();
            assertThat(browser.await(SENTENCES).getText()).isNotBlank();
            assertThat(browser.text()).contains("Made for planner as well");
        }
    }

    @Test
    @DisplayName("at 360 pixels nothing sticks out, and the page reads from top to bottom")
    void narrow() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "buyer");
            ask(browser, "purchasing-assistant", "What changed at our vendors?");
            browser.await(SENTENCES);
            browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                    java.util.Map.of("width", 360, "height", 800, "deviceScaleFactor", 1, "mobile", true));
            browser.driver().navigate().refresh();
            browser.await(SENTENCES);
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(360L);
            browser.picture("summary-buyer-360");
        }
    }

    @Test
    @DisplayName("the pages work by keyboard: the first stop skips to the content, every stop is seen")
    void keyboard() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "buyer");
            browser.await(By.tagName("h1"));
            browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
            assertThat(browser.driver().switchTo().activeElement().getAttribute("class")).isEqualTo("skip");
            assertThat((String) browser.driver().executeScript("return getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
        }
    }

    @Test
    @DisplayName("each page has one first heading, a main part and a label for every input; none runs inline script")
    void structure() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "governance");
            for (String path : new String[] {"", "summaries", "reports", "sight", "govern/inventory", "govern/access",
                    "govern/workflows", "govern/sources", "govern/governance", "govern/audit"}) {
                browser.go(stack.portal() + path);
                browser.await(By.tagName("h1"));
                assertThat(count(browser, "h1")).as("h1 on " + path).isEqualTo(1);
                assertThat(count(browser, "main")).as("main on " + path).isEqualTo(1);
                assertThat(count(browser, "[onclick],[onchange],[onsubmit]")).as("inline handlers on " + path).isZero();
                assertThat(browser.driver().executeScript("return [...document.querySelectorAll('input,select,textarea')]"
                        + ".filter(e => e.type !== 'hidden' && e.offsetParent && !e.labels?.length && !e.ariaLabel).map(e => e.id)"))
                        .as("inputs without a label on " + path).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("who has no business on a page finds no link to it, and is refused there")
    void refusedPage() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "buyer");
            browser.await(By.tagName("h1"));
            assertThat(browser.driver().findElements(By.cssSelector("nav a[href*='/govern/']"))).isEmpty();
            browser.go(stack.portal() + "govern/audit");
            browser.awaitText("Your role does not allow this");
        }
    }

    @Test
    @DisplayName("a summary that is absent is not told from one that belongs to somebody else")
    void absent() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "sales");
            browser.go(stack.portal() + "summary?id=00000000-0000-0000-0000-000000000000");
            browser.awaitText("There is nothing here for you to see");
            assertThat(browser.text()).doesNotContain("Exception", "io.gatehouse");
        }
    }

    @Test
    @DisplayName("the page of a role names the people who have it")
    void people() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "governance");
            browser.go(stack.portal() + "govern/role?key=purchasing-agent");
            browser.awaitText("People with this role");
            // Names come from the directory in the background: until they are there, the page says that they are not.
            new WebDriverWait(browser.driver(), Duration.ofSeconds(90)).until(driver -> {
                driver.navigate().refresh();
                return driver.findElement(By.cssSelector("[aria-labelledby=people]")).getText().contains("buyer");
            });
            assertThat(browser.driver().findElement(By.cssSelector("[aria-labelledby=people]")).getText()).doesNotContain("planner");
            browser.picture("role");
        }
    }

    @Test
    @DisplayName("German is one click away")
    void german() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "buyer");
            browser.await(By.cssSelector("a[hreflang=de]")).click();
            browser.awaitText("Was möchten Sie wissen?");
            assertThat(browser.driver().findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("de");
        }
    }

    private static void ask(Browser browser, String workflow, String question) {
        new Select(browser.await(By.id("ask:workflow"))).selectByValue(workflow);
        browser.await(By.id("ask:question_input")).sendKeys(question);
        browser.driver().findElement(By.tagName("h1")).click();
        browser.await(By.id("ask:summarise")).click();
    }

    private static int count(Browser browser, String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).size();
    }
}
