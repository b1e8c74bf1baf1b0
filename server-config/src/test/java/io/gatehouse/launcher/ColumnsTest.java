package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers side by side in a terminal")
class ColumnsTest {

    @Test
    @DisplayName("break between words, and inside a word only where it is wider than its column")
    void wrap() {
        assertThat(Columns.wrap(List.of("three short words", "unbreakableword"), 11))
                .containsExactly("three short", "words", "unbreakable", "word");
    }

    @Test
    @DisplayName("stand in columns, whichever is longest")
    void beside() {
        assertThat(Columns.beside(List.of(List.of("a"), List.of("b", "c")), 3)).containsExactly("a    b", "     c");
    }
}
