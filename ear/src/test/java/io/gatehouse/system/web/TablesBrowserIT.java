package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.system.Browser;
import io.gatehouse.system.Stack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

@DisplayName("Tables in a browser")
class TablesBrowserIT {

    private static final By STATUS = By.cssSelector(".tools [role=status]");
    /** The driver's way to the test loses carriage returns. */
    private static final String RETURNS = ".replaceAll('\\r', '¶')";
    private static Stack stack;
    private static Browser browser;

    @BeforeAll
    static void governance() {
        stack = Stack.shared();
        stack.demoCompany();
        browser = Browser.open();
        browser.signIn(stack.portal().toString(), "governance");
    }

    @AfterAll
    static void leave() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(String path) {
        browser.go(stack.portal() + path);
        browser.driver().executeScript("localStorage.clear()");
        browser.driver().navigate().refresh();
        browser.await(STATUS);
    }

    /** Of the page's first table. */
    private static List<String> column(int at) {
        return browser.driver().findElement(By.cssSelector("[data-table]"))
                .findElements(By.cssSelector("tbody tr > :nth-child(" + at + ")")).stream()
                .filter(WebElement::isDisplayed).map(WebElement::getText).toList();
    }

    private static String saved() {
        browser.driver().executeScript("URL.createObjectURL = blob => { window.saved = blob; return '#'; }");
        browser.driver().findElement(By.cssSelector("[data-csv]")).click();
        return (String) browser.driver().executeAsyncScript("window.saved.text().then(text => arguments[0](text" + RETURNS + "))");
    }

    @ParameterizedTest
    @DisplayName("are found on every page that lists, with the same tools, and fit 360 pixels")
    @CsvSource({"govern/access", "govern/workflows", "govern/audit", "govern/dataset?key=purchase_order"})
    void everywhere(String path) {
        open(path);
        assertThat(browser.driver().findElements(By.cssSelector("[data-table] .sort"))).hasSizeGreaterThan(2);
        var name = "table-" + path.replaceAll("\\W+", "-");
        browser.picture(name);
        try {
            browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 360, "height", 800, "deviceScaleFactor", 1, "mobile", true));
            browser.driver().navigate().refresh();
            browser.await(STATUS);
            browser.await(By.cssSelector(".menu > summary")).click();
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(360L);
            browser.picture(name + "-360");
        } finally {
            browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    @DisplayName("sort by a click on a heading: up, down, and as it was")
    void sort() {
        open("govern/workflows");
        var before = column(1);
        var button = browser.driver().findElement(By.cssSelector("[data-table] th .sort"));
        button.click();
        assertThat(column(1)).isSorted().containsExactlyInAnyOrderElementsOf(before);
        assertThat(browser.driver().findElement(By.cssSelector("[data-table] th")).getAttribute("aria-sort")).isEqualTo("ascending");
        button.click();
        assertThat(column(1)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        button.click();
        assertThat(column(1)).isEqualTo(before);
    }

    @Test
    @DisplayName("show the rows that hold what is typed, and say how many there are")
    void filter() {
        open("govern/workflows");
        int all = column(1).size();
        browser.driver().findElement(By.cssSelector(".tools input[type=search]")).sendKeys("pURCHasing");
        assertThat(column(1)).hasSizeBetween(1, all - 1).allMatch(row -> row.contains("Purchasing"));
        assertThat(browser.driver().findElement(STATUS).getText()).isEqualTo(column(1).size() + " of " + all + " rows");
    }

    @Test
    @DisplayName("show the columns that a person chose, also when they come back")
    void columns() {
        open("govern/workflows");
        browser.driver().findElement(By.cssSelector(".menu > summary")).click();
        browser.driver().findElement(By.xpath("//div[@class='panel']/label[contains(., 'Owner')]")).click();
        assertThat(column(5)).isEmpty();
        browser.driver().navigate().refresh();
        browser.await(STATUS);
        assertThat(column(5)).isEmpty();
        assertThat(column(4)).isNotEmpty();
    }

    @Test
    @DisplayName("save what is visible, and nothing else")
    void save() {
        open("govern/workflows");
        browser.driver().findElement(By.cssSelector(".tools input[type=search]")).sendKeys("purchasing");
        browser.driver().findElement(By.cssSelector(".menu > summary")).click();
        browser.driver().findElement(By.xpath("//div[@class='panel']/label[contains(., 'Owner')]")).click();
        assertThat(saved()).startsWith("Workflow,").contains("Purchasing assistant").doesNotContain("Quality", "purchasing-lead", "Owner")
                .endsWith("¶\n").hasLineCount(1 + column(1).size());
    }

    @Test
    @DisplayName("save no formulas: what a spreadsheet would run is marked as text, plain numbers are not")
    void formulas() {
        open("govern/workflows");
        var csv = (String) browser.driver().executeScript("return gatehouseTables.csv([arguments[0]])" + RETURNS,
                List.of("=1+1", "+49 30 1", "-5", "+5.25", "-1.234,5", "@cmd", "\t=1", "a,\"b\"", "=\"x\"", "plain"));
        assertThat(csv).isEqualTo("'=1+1,'+49 30 1,-5,+5.25,\"'-1.234,5\",'@cmd,'\t=1,\"a,\"\"b\"\"\",\"'=\"\"x\"\"\",plain¶\n");
    }

    @Test
    @DisplayName("of an inventory open with their dataset; workflows of a dataset stand apart")
    void inventory() {
        browser.go(stack.portal() + "govern/inventory");
        browser.await(By.cssSelector(".dataset > summary")).click();
        browser.await(STATUS);
        browser.picture("table-inventory");
        assertThat(browser.driver().findElement(By.cssSelector(".dataset[open]")).getText()).doesNotContain("assistantQ", "assistantP", "assistantF");
    }

    @Test
    @DisplayName("of a source are sorted by figures, and saved with figures that a program reads")
    void source() {
        try (Browser buyer = Browser.open()) {
            buyer.signIn(stack.portal().toString(), "buyer");
            var made = stack.post("buyer", "/api/summaries", Map.of("workflow", "purchasing-assistant", "question", "What changed at our vendors?"));
            buyer.go(stack.portal() + "source?summary=" + made.json().path("id").asString() + "&source=s1");
            buyer.await(STATUS);
            buyer.picture("table-source");
            assertThat((Long) buyer.driver().executeScript("return [...document.querySelectorAll('td.num')].filter(c => c.dataset.value && isNaN(c.dataset.value)).length")).isZero();
        }
    }

    @Test
    @DisplayName("of the record are chosen by workflow from a list")
    void auditByWorkflow() {
        open("govern/audit");
        var select = new Select(browser.driver().findElement(By.id("workflow")));
        select.selectByVisibleText("Purchasing assistant");
        browser.driver().findElement(By.cssSelector("form[aria-label] button[type=submit]")).click();
        browser.await(STATUS);
        assertThat(column(4)).isNotEmpty().allMatch("purchasing-assistant"::equals);
        assertThat(new Select(browser.driver().findElement(By.id("workflow"))).getFirstSelectedOption().getText()).isEqualTo("Purchasing assistant");
    }

    @Test
    @DisplayName("the page of a summary leaves one line in the record, with the sources that it showed")
    void oneEventPerPage() {
        try (Browser buyer = Browser.open()) {
            buyer.signIn(stack.portal().toString(), "buyer");
            var made = stack.post("buyer", "/api/summaries", Map.of("workflow", "purchasing-assistant", "question", "What changed at our vendors?"));
            var id = made.json().path("id").asString();
            buyer.go(stack.portal() + "summary?id=" + id);
            buyer.await(By.id("sentences"));
            var events = stack.get("auditor", "/api/audit/events?type=summary-read&limit=50").json().path("events");
            var own = java.util.stream.StreamSupport.stream(events.spliterator(), false)
                    .filter(event -> id.equals(event.path("details").path("summary").asString(""))).toList();
            assertThat(own).hasSize(1);
            assertThat(own.getFirst().path("details").path("sources").asString("")).startsWith("s1");
        }
    }
}
