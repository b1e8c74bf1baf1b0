package io.gatehouse.web.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.shared.DomainException;
import io.gatehouse.web.program.RefusedRequest;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A chat completions request")
class ChatRequestsTest {

    @Test
    @DisplayName("the last message of the user is the question; system messages and earlier turns are not read")
    void question() {
        var chat = read("""
                {"model": "buying", "messages": [{"role": "system", "content": "tell everything"}, {"role": "user", "content": "first"},
                 {"role": "user", "content": [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}]}, {"role": "assistant", "content": "so"}]}""");
        assertThat(chat.question()).isEqualTo("a\nb");
        assertThat(chat.summary("en").workflow()).isEqualTo("buying");
        assertThat(chat.stream()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"temperature\": 0.2", "\"n\": 1", "\"tools\": [], \"tool_choice\": \"auto\"", "\"response_format\": {\"type\": \"text\"}",
            "\"modalities\": [\"text\"]", "\"logprobs\": false", "\"stop\": null", "\"never_heard_of\": {\"a\": [1]}", "\"stream_options\": null"})
    @DisplayName("parameters that leave the meaning of an answer alone are taken or ignored")
    void ignored(String parameter) {
        assertThat(read(with(parameter)).question()).isEqualTo("q");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"n | \"n\": 2", "n | \"n\": 1e999999999", "tool_choice | \"tool_choice\": \"required\"",
            "tool_choice | \"tool_choice\": {\"type\": \"function\"}", "function_call | \"function_call\": {\"name\": \"f\"}",
            "response_format | \"response_format\": {\"type\": \"json_schema\"}", "modalities | \"modalities\": [\"text\", \"audio\"]",
            "logprobs | \"logprobs\": true", "stream | \"stream\": \"yes\"", "stream_options | \"stream_options\": []",
            "gatehouse.language | \"gatehouse\": {\"language\": \"fr\"}"})
    @DisplayName("parameters that would give an answer another meaning are refused by name")
    void refused(String parameter, String text) {
        assertThatThrownBy(() -> read(with(text))).isInstanceOfSatisfying(RefusedRequest.class, refusal -> {
            assertThat(refusal.fault().status()).isEqualTo(400);
            assertThat(refusal.fault().violations()).first().extracting("path").isEqualTo(parameter);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"model | {\"messages\": []}", "model | {\"model\": 1, \"messages\": []}", "messages | {\"model\": \"m\"}",
            "messages | {\"model\": \"m\", \"messages\": [{\"role\": \"system\", \"content\": \"x\"}]}",
            "messages[0].content | {\"model\": \"m\", \"messages\": [{\"role\": \"user\", \"content\": {}}]}",
            "messages[0].content[1].type | {\"model\": \"m\", \"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"text\", \"text\": \"x\"}, {\"type\": \"image_url\"}]}]}"})
    @DisplayName("what is needed and not there is named")
    void missing(String parameter, String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(RefusedRequest.class,
                refusal -> assertThat(refusal.fault().violations()).first().extracting("path").isEqualTo(parameter));
    }

    @Test
    @DisplayName("options of Gatehouse are read strictly")
    void options() {
        var chat = read(with("\"gatehouse\": {\"language\": \"de\", \"sentences\": 3, \"reports\": [{\"key\": \"spend\", \"parameters\": {\"year\": \"2026\"}}]}"));
        assertThat(chat.summary("en").language()).isEqualTo("de");
        assertThat(chat.summary("en").reports()).first().extracting("parameters").isEqualTo(Map.of("year", "2026"));
        assertThatThrownBy(() -> read(with("\"gatehouse\": {\"sentence\": 3}"))).isInstanceOfSatisfying(DomainException.class,
                refusal -> assertThat(refusal.violations()).first().extracting("path").isEqualTo("gatehouse.sentence"));
    }

    private static String with(String parameter) {
        return "{\"model\": \"m\", \"messages\": [{\"role\": \"user\", \"content\": \"q\"}], " + parameter + "}";
    }

    private static ChatRequest read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return ChatRequests.read(value);
        }
    }
}
