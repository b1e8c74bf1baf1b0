package io.gatehouse.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A message of JSON-RPC")
class RpcTest {

    @Test
    @DisplayName("with a method and an id is a call")
    void call() {
        assertThat(read("{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"ping\"}")).isInstanceOfSatisfying(Rpc.Call.class, call -> {
            assertThat(call.id()).isEqualTo(7L);
            assertThat(call.method()).isEqualTo("ping");
            assertThat(call.params()).isEmpty();
        });
        assertThat(read("{\"jsonrpc\": \"2.0\", \"id\": \"a\", \"method\": \"ping\", \"params\": {\"x\": 1}}")).isInstanceOf(Rpc.Call.class);
    }

    @Test
    @DisplayName("without an id, or an answer, wants no answer")
    void notice() {
        assertThat(read("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")).isInstanceOf(Rpc.Notice.class);
        assertThat(read("{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {}}")).isInstanceOf(Rpc.Notice.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "{}", "{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"}", "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}",
            "{\"jsonrpc\": \"2.0\", \"id\": 1.5, \"method\": \"ping\"}", "{\"jsonrpc\": \"2.0\", \"id\": 1e999999999, \"method\": \"ping\"}",
            "{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"ping\"}", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 1}",
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\", \"params\": [1]}", "{\"jsonrpc\": \"2.0\", \"id\": 1}"})
    @DisplayName("that is anything else is invalid")
    void invalid(String text) {
        assertThat(read(text)).isInstanceOf(Rpc.Invalid.class);
    }

    private static Rpc.Message read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return Rpc.read(reader.readValue());
        }
    }
}
