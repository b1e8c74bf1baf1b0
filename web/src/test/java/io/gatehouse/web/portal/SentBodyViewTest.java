package io.gatehouse.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.vendor.egress.SentBody;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a vendor saw, as it is shown")
class SentBodyViewTest {

    private static String text(SentBodyView.Message message) {
        return message.pieces().stream().map(SentBodyView.Piece::text).collect(Collectors.joining());
    }

    @Test
    @DisplayName("the messages are told apart, and one that is JSON is indented")
    void messages() {
        var view = SentBodyView.of(new SentBody(null, "{\"messages\":[{\"role\":\"system\",\"content\":\"Write.\"},{\"role\":\"user\",\"content\":\"{\\\"a\\\":1}\"}]}"));
        assertThat(view.messages()).extracting(SentBodyView.Message::role).containsExactly("system", "user");
        assertThat(text(view.messages().getFirst())).isEqualTo("Write.");
        assertThat(text(view.messages().getLast())).contains("\n").contains("\"a\"");
    }

    @Test
    @DisplayName("pseudonyms are marked, numbers of the house's own are not, and no letter is lost")
    void pseudonyms() {
        var text = "VENDOR_1 sold PO-20001 for PRICE_12 to PERSONX_3.";
        var pieces = SentBodyView.pieces(text);
        assertThat(pieces.stream().filter(SentBodyView.Piece::token)).extracting(SentBodyView.Piece::text).containsExactly("VENDOR_1", "PRICE_12", "PERSONX_3");
        assertThat(pieces.stream().map(SentBodyView.Piece::text).collect(Collectors.joining())).isEqualTo(text);
    }

    @Test
    @DisplayName("a body that is no JSON, or is erased, has no messages and is shown as it is")
    void others() {
        assertThat(SentBodyView.of(new SentBody(null, "not json")).messages()).isEmpty();
        assertThat(SentBodyView.of(new SentBody(null, "not json")).body()).isEqualTo("not json");
        assertThat(SentBodyView.of(new SentBody(null, null)).messages()).isEmpty();
    }
}
