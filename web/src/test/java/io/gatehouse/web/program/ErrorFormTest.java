package io.gatehouse.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.api.problem.Faults;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The form of an error")
class ErrorFormTest {

    @ParameterizedTest
    @CsvSource({"/api/me, PROBLEM", "/v1, OPENAI", "/v1/chat/completions, OPENAI", "/v1x, PROBLEM", "/mcp, RPC", "/mcpx, PROBLEM", "/.well-known/x, PROBLEM"})
    @DisplayName("is that of the address")
    void ofAddress(String path, ErrorForm form) {
        assertThat(ErrorForm.of(path)).isEqualTo(form);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is the same for absent and hidden, and tells nothing of what failed inside")
    void neutral(ErrorForm form) {
        assertThat(form.body(Faults.http(404), Locale.ENGLISH)).isEqualTo(form.body(Faults.of(new EJBException(DomainException.notFound())), Locale.ENGLISH));
        assertThat(form.body(Faults.of(new EJBException(new SQLException("relation secret"))), Locale.ENGLISH)).doesNotContain("secret", "SQL");
    }

    @Test
    @DisplayName("for OpenAI's clients names the parameter, or the fixed code of the status")
    void openAi() {
        assertThat(OpenAiError.of(Fault.NOT_FOUND, Locale.ENGLISH).error().code()).isEqualTo("model_not_found");
        assertThat(OpenAiError.of(Faults.http(401), Locale.GERMAN).error()).extracting("type", "code").containsExactly("invalid_request_error", "invalid_api_key");
        assertThat(OpenAiError.of(Fault.UNAVAILABLE, Locale.ENGLISH).error().type()).isEqualTo("server_error");
        var refused = new Fault(422, "too-long", List.of(new Violation("messages", "too-long", "At most.")));
        assertThat(ErrorForm.OPENAI.body(refused, Locale.ENGLISH))
                .isEqualTo("{\"error\":{\"message\":\"At most.\",\"type\":\"invalid_request_error\",\"param\":\"messages\",\"code\":\"too-long\"}}");
    }
}
