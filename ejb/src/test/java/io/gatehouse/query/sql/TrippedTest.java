package io.gatehouse.query.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testbed.LoggedLines;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Statements over which the compiler trips")
class TrippedTest {

    private static RuntimeException fault() {
        return new IllegalStateException("near 'secret-4711'", new ArithmeticException("secret-4711"));
    }

    @Test
    void are_refused_like_any_other() {
        var refused = Tripped.over(fault());
        assertThat(refused.code()).isEqualTo("sql-invalid");
        assertThat(refused.violations().toString()).contains("this does not fit together: the statement").doesNotContain("secret");
        assertThat(refused.getCause()).as("nothing that a log could print").isNull();
    }

    @Test
    void leave_a_line_in_the_log_with_kind_and_place_and_no_word_of_the_statement() {
        try (var log = LoggedLines.of(Tripped.class)) {
            Tripped.over(fault());
            assertThat(log.lines()).singleElement().asString().startsWith("WARNING ")
                    .contains("java.lang.IllegalStateException at io.gatehouse.query.sql.TrippedTest.fault", "ArithmeticException")
                    .doesNotContain("secret");
        }
    }
}
