package io.gatehouse.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.shared.Label;
import io.gatehouse.summary.Summary;
import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.program.OpenAiError;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A streamed answer")
class ChatStreamTest {

    /** Keeps what was sent; breaks after so many writes. */
    private static final class Kept implements ChatStream.Wire {
        private final List<String> sent = new ArrayList<>();
        private int opened;
        private int most = Integer.MAX_VALUE;
        private int attempts;

        @Override
        public void open() {
            opened++;
        }

        @Override
        public void send(String text) throws IOException {
            attempts++;
            if (sent.size() >= most) {
                throw new IOException("gone");
            }
            sent.add(text);
        }
    }

    private final Kept wire = new Kept();

    private ChatStream stream(boolean counts) {
        return new ChatStream(wire, new Completion("chatcmpl-1", "buying", 1), "why?", counts);
    }

    @Test
    @DisplayName("begins with the role, goes on by whole sentences, ends with the reason, what Gatehouse adds, counts and the mark")
    void order() {
        var stream = stream(true);
        var summary = summary("One. Two.", Summary.RELEASED, sentence("One."), sentence("Two."));
        summary.sentences().forEach(stream::sentence);
        stream.end(summary);
        assertThat(wire.opened).isOne();
        assertThat(wire.sent).hasSize(6).allMatch(event -> event.startsWith("data: ") && event.endsWith("\n\n"));
        assertThat(wire.sent.get(0)).contains("\"role\":\"assistant\"");
        assertThat(wire.sent.get(1)).contains("{\"content\":\"One.\"}");
        assertThat(wire.sent.get(2)).contains("{\"content\":\" Two.\"}");
        assertThat(wire.sent.get(3)).contains("\"finish_reason\":\"stop\"", "\"gatehouse\":{\"id\":\"id-1\"");
        assertThat(wire.sent.get(4)).contains("\"choices\":[]", "\"prompt_tokens\":1,\"completion_tokens\":3,\"total_tokens\":4");
        assertThat(wire.sent.get(5)).isEqualTo("data: [DONE]\n\n");
    }

    @Test
    @DisplayName("that waits for review says so in place of its sentences")
    void waits() {
        var stream = stream(false);
        stream.end(summary("", Summary.AWAITING_REVIEW));
        assertThat(String.join("", wire.sent)).contains("{\"content\":\"It waits.\"}", "\"status\":\"awaiting-review\"");
    }

    @Test
    @DisplayName("that fails before its first sentence sends nothing, so that the status can tell; later the error is its last event")
    void fails() {
        var error = OpenAiError.of(Fault.UNAVAILABLE, Locale.ENGLISH);
        assertThat(stream(false).fail(error)).isFalse();
        assertThat(wire.opened).isZero();
        var begun = stream(false);
        begun.beat();
        assertThat(begun.fail(error)).isTrue();
        assertThat(wire.sent.getLast()).startsWith("data: {\"error\":{").contains("\"type\":\"server_error\"");
    }

    @Test
    @DisplayName("is kept alive by lines that clients skip")
    void beats() {
        var stream = stream(false);
        stream.beat();
        stream.beat();
        assertThat(wire.opened).isOne();
        assertThat(wire.sent).hasSize(3).endsWith(": waiting\n\n", ": waiting\n\n");
    }

    @Test
    @DisplayName("whose reader has gone is written to no more, and disturbs nobody")
    void gone() {
        wire.most = 2;
        var stream = stream(false);
        for (int i = 0; i < 5; i++) {
            stream.sentence(sentence("Again."));
        }
        stream.end(summary("Again.", Summary.RELEASED, sentence("Again.")));
        assertThat(wire.sent).hasSize(2);
        assertThat(wire.attempts).isEqualTo(3);
    }

    private static Summary.Sentence sentence(String text) {
        return new Summary.Sentence(text, List.of("s1"), "fact", List.of());
    }

    private static Summary summary(String text, String status, Summary.Sentence... sentences) {
        return new Summary("id-1", "buying", "why?", "why?", "en", text, null, List.of(sentences), List.of(), Label.BOTTOM, "all", "builtin",
                "builtin", status, status.equals(Summary.RELEASED) ? List.of() : List.of(new Summary.Said("awaiting-review", "It waits.")),
                "ref", Instant.EPOCH, "buyer", null);
    }
}
