package io.gatehouse.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.summary.Summary;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers that are being made")
class RunningAnswersTest {

    private final RunningAnswers running = new RunningAnswers();

    private static Summary.Sentence sentence(String text) {
        return new Summary.Sentence(text, List.of(), "fact", List.of());
    }

    @Test
    void are_told_to_the_page_that_asked_and_to_no_other() {
        running.begin("one");
        running.begin("other");
        running.sentence("one", sentence("Scrap rose."));
        assertThat(running.told("one")).containsExactly("Scrap rose.");
        assertThat(running.told("other")).isEmpty();
        assertThat(running.told(null)).isEmpty();
    }

    @Test
    void leave_nothing_behind() {
        running.begin("one");
        running.sentence("one", sentence("Scrap rose."));
        running.end("one");
        running.sentence("one", sentence("Too late."));
        assertThat(running.told("one")).isEmpty();
    }
}
