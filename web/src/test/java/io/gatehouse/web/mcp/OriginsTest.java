package io.gatehouse.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("MCP may be called")
class OriginsTest {

    private static final List<String> NAMED = List.of("https://assistant.example");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"http://localhost:6274", "http://127.0.0.1", "https://[::1]:1", "https://assistant.example"})
    @DisplayName("by programs, from pages of this machine and from pages that the operator named")
    void admitted(String origin) {
        assertThat(Origins.admits(origin, NAMED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "http://elsewhere.example:8080", "http://localhost.elsewhere.example", "http://assistant.example",
            "https://assistant.example.elsewhere.example", "http://localhost@elsewhere.example", "http://127.0.0.1.elsewhere.example", "%"})
    @DisplayName("from no other page, whatever its name is bound to")
    void refused(String origin) {
        assertThat(Origins.admits(origin, NAMED)).isFalse();
    }
}
