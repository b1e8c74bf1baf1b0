package io.gatehouse.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Level;
import io.gatehouse.shared.Violation;
import io.gatehouse.web.api.problem.UnreadableException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

    public record Part(String key, Map<String, String> parameters) {
    }

    public record Request(String question, Integer sentences, List<Part> reports) {
    }

    @Test
    @DisplayName("numbers are written exactly and plainly")
    void numbers() {
        assertThat(JsonText.of(Arrays.asList(new BigDecimal("1E+3"), new BigDecimal("0.0000001"), new BigDecimal("0.30"), null)))
                .isEqualTo("[1000,0.0000001,0.30,null]");
    }

    @Test
    @DisplayName("times are ISO 8601, enums their code, and a closing script tag cannot stand in it")
    void texts() {
        assertThat(JsonText.of(List.of(LocalDate.of(2026, 6, 30), Instant.EPOCH, Level.STRATEGIC, "</script>\n\"ä")))
                .isEqualTo("[\"2026-06-30\",\"1970-01-01T00:00:00Z\",\"strategic\",\"\\u003c/script>\\n\\\"ä\"]");
    }

    @Test
    @DisplayName("a body of the right shape becomes its record; what is missing is null")
    void reads() {
        assertThat(read("{\"reports\":[{\"key\":\"spend\",\"parameters\":{\"year\":\"2026\"}}],\"sentences\":6}"))
                .isEqualTo(new Request(null, 6, List.of(new Part("spend", Map.of("year", "2026")))));
    }

    @Test
    @DisplayName("every unknown property and wrong type is named with its path, all at once")
    void refuses() {
        assertThatThrownBy(() -> read("{\"qestion\":\"x\",\"sentences\":\"six\",\"reports\":[{\"key\":1,\"parameters\":{\"y\":2}}]}"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::path).containsExactlyInAnyOrder("qestion", "sentences", "reports[0].key", "reports[0].parameters.y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{\"a\":1}}", "not json"})
    @DisplayName("what is not a JSON object is unreadable")
    void unreadable(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableException.class);
    }

    private static Request read(String body) {
        return JsonBodies.read(Request.class, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
