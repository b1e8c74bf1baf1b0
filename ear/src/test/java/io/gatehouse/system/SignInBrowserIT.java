package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@DisplayName("Sign-in in the browser")
class SignInBrowserIT {

    private final Stack stack = Stack.shared();

    @Test
    @DisplayName("the link with a login hint fills in the name; the password leads to the portal")
    void buyer() {
        try (Browser browser = Browser.open()) {
            browser.go(stack.portal() + "?login_hint=buyer");
            assertThat(browser.await(By.id("username")).getAttribute("value")).isEqualTo("buyer");
            browser.driver().findElement(By.id("password")).sendKeys("buyer");
            browser.driver().findElement(By.id("kc-login")).click();
            browser.awaitText("Gatehouse");
            assertThat(browser.driver().getCurrentUrl()).startsWith(stack.portal().toString()).doesNotContain("code=");
            browser.picture("portal-buyer");
        }
    }

    @Test
    @DisplayName("the IT administrator signs in to WildFly's console through Keycloak")
    void itAdmin() {
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.management() + "console/index.html", "itadmin");
            browser.awaitText("Deployments");
            browser.picture("console-itadmin");
        }
    }

    @Test
    @DisplayName("WildFly's console stays closed to who is not an IT administrator")
    void notForOthers() {
        KeycloakAdmin keycloak = new KeycloakAdmin(stack.keycloak());
        assertThat(keycloak.call("GET", stack.management() + "management", stack.token("buyer"), java.util.Map.of()).statusCode())
                .as("a token of the portal is no token for the console").isEqualTo(401);
        try (Browser browser = Browser.open()) {
            browser.signIn(stack.management() + "console/index.html", "buyer");
            browser.awaitText("could not be loaded");
        }
    }
}
