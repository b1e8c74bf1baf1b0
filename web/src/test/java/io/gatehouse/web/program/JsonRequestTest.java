package io.gatehouse.web.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.web.api.problem.UnreadableException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The body of a request")
class JsonRequestTest {

    @Test
    @DisplayName("is one JSON value")
    void reads() throws IOException {
        assertThat(((JsonObject) JsonRequest.value(stream("{\"a\": \"ä\"}"))).getString("a")).isEqualTo("ä");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "nothing", "{\"a\": }"})
    @DisplayName("that is no JSON is unreadable")
    void unreadable(String text) {
        assertThatThrownBy(() -> JsonRequest.value(stream(text))).isInstanceOf(UnreadableException.class);
    }

    @Test
    @DisplayName("that is nested without end is unreadable, and fells nobody")
    void deep() {
        assertThatThrownBy(() -> JsonRequest.value(stream("[".repeat(500_000)))).isInstanceOf(UnreadableException.class);
    }

    @Test
    @DisplayName("that is longer than the limit is read no further")
    void tooLong() {
        assertThatThrownBy(() -> JsonRequest.value(stream(" ".repeat(JsonRequest.MOST_BYTES + 1)))).isInstanceOfSatisfying(
                RefusedRequest.class, refusal -> assertThat(refusal.fault().status()).isEqualTo(413));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
