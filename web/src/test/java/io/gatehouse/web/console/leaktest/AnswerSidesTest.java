package io.gatehouse.web.console.leaktest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.leaktest.Difference.Side;
import io.gatehouse.web.console.leaktest.AnswerSides.Line;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two answers beside each other")
class AnswerSidesTest {

    @Test
    @DisplayName("mark what differs, and leave out what is around the rows where it is the same")
    void marked() {
        var sides = AnswerSides.of(new Side(null, "head", List.of("a", "b", "c"), "d1", ""), new Side(null, "head", List.of("a", "x"), "d1", ""));
        assertThat(sides.one()).containsExactly(new Line("a", false), new Line("b", true), new Line("c", true));
        assertThat(sides.other()).containsExactly(new Line("a", false), new Line("x", true));
    }

    @Test
    @DisplayName("show a refusal beside rows, and a digest where it alone differs")
    void refusals() {
        assertThat(AnswerSides.of(new Side("division-by-zero", null, List.of(), null, null), new Side(null, null, List.of("a"), null, null)).one())
                .containsExactly(new Line("division-by-zero", true));
        assertThat(AnswerSides.of(new Side(null, "h", List.of("a"), "d1", "t"), new Side(null, "h", List.of("a"), "d2", "t")).other())
                .containsExactly(new Line("a", false), new Line("t", false), new Line("d2", true));
    }
}
