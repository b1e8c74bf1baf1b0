package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.system.Browser;
import io.gatehouse.system.Stack;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@DisplayName("Inference findings")
class InferenceBrowserIT {

    private static final String PATH = "/api/access/inference-findings";

    private static Stack stack;

    @BeforeAll
    static void prepare() {
        stack = Stack.shared();
        stack.demoCompany();
    }

    @Test
    @DisplayName("An officer starts a search, watches it end, and reads what it found")
    void an_officer_searches() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.portal().toString(), "governance");
            browser.go(stack.portal() + "govern/findings");
            browser.await(By.id("findings:start")).click();
            browser.await(By.xpath("//progress[@value='100']"));
            browser.await(By.id("findings:start"));
            var answer = stack.get("governance", PATH).json();
            assertThat(answer.path("run").path("state").asString()).as(answer.toString()).isEqualTo("completed");
            assertThat(answer.path("run").path("unfinished").size()).as(answer.path("run").toString()).isZero();
            assertThat(browser.await(By.tagName("main")).getText()).doesNotContain("???").doesNotContain("findings.");
        }
    }

    @Test
    @DisplayName("Nobody but officers and owners hears of a share")
    void readers_hear_nothing() {
        for (String user : new String[] {"buyer", "planner", "auditor"}) {
            assertThat(stack.get(user, PATH).status()).as(user).isEqualTo(403);
            assertThat(stack.post(user, PATH, Map.of()).status()).as(user).isEqualTo(403);
        }
    }
}
