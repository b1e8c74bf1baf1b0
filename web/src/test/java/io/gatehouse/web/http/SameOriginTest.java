package io.gatehouse.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SameOriginTest {

    private static final String OWN = "https://gate.example";

    @Test
    @DisplayName("reading passes, whoever asks")
    void reading() {
        assertThat(SameOrigin.admits("GET", null, "cross-site", "https://evil.example", OWN)).isTrue();
    }

    @Test
    @DisplayName("a call that changes something, with a cookie, from another site is refused")
    void crossSite() {
        assertThat(SameOrigin.admits("POST", null, "cross-site", "https://evil.example", OWN)).isFalse();
        assertThat(SameOrigin.admits("PUT", null, "same-site", OWN, OWN)).isFalse();
        assertThat(SameOrigin.admits("POST", null, null, "https://evil.example", OWN)).isFalse();
    }

    @Test
    @DisplayName("one that says not where it comes from is refused")
    void silent() {
        assertThat(SameOrigin.admits("POST", null, null, null, OWN)).isFalse();
        assertThat(SameOrigin.admits("DELETE", "Basic x", null, null, OWN)).isFalse();
    }

    @Test
    @DisplayName("from a page of our own, or with a token, it passes")
    void ours() {
        assertThat(SameOrigin.admits("POST", null, "same-origin", OWN, OWN)).isTrue();
        assertThat(SameOrigin.admits("POST", null, null, OWN, OWN)).isTrue();
        assertThat(SameOrigin.admits("POST", "bearer abc", "cross-site", "https://tool.example", OWN)).isTrue();
    }
}
