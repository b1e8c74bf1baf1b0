package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The launcher")
class MainTest {

    @Test
    @DisplayName("tells what nobody thought of in one line, with its place in the program")
    void unforeseen() {
        assertThat(Main.unforeseen(new IllegalStateException("two\nlines")))
                .contains("IllegalStateException").contains("two lines").contains("MainTest").doesNotContain("\n");
    }

    @Test
    @DisplayName("tells what nobody thought of even if it has no place in the program")
    void noPlace() {
        IllegalStateException e = new IllegalStateException("x");
        e.setStackTrace(new StackTraceElement[0]);
        assertThat(Main.unforeseen(e)).endsWith("x");
    }
}
