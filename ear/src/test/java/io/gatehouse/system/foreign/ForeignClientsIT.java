package io.gatehouse.system.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.system.Stack;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Clients that were not written here")
class ForeignClientsIT {

    private static NodeScripts scripts;

    @BeforeAll
    static void company() throws IOException {
        var stack = Stack.shared();
        stack.demoCompany();
        scripts = new NodeScripts(stack);
        scripts.install();
    }

    @Test
    @DisplayName("OpenAI's client: models, chat, stream, errors")
    void openAi() {
        assertThat(scripts.script("openai.mjs")).contains("ok openai: list models", "ok openai: chat", "ok openai: chat as a stream", "ok openai: errors");
    }

    @Test
    @DisplayName("MCP's client: connect, list, call, refusals")
    void mcp() {
        assertThat(scripts.script("mcp.mjs")).contains("ok @modelcontextprotocol/sdk: connect, ping, list tools", "ok @modelcontextprotocol/sdk: summarize");
    }

    @Test
    @DisplayName("MCP's client signs in by itself, with what Gatehouse and the realm tell it")
    void signIn() {
        assertThat(scripts.script("sign-in.mjs")).contains("ok @modelcontextprotocol/sdk: sign-in by OAuth");
    }
}
