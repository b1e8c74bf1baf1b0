package io.gatehouse.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.pseudonym.PseudonymMap;
import io.gatehouse.pseudonym.Recogniser;
import io.gatehouse.summary.guard.SentenceStream;
import io.gatehouse.summary.telling.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model's answer before the judge. */
class JudgeTest {

    @Test
    void what_runs_on_without_an_end_counts_as_removed() {
        try (var pseudonyms = new PseudonymMap(Recogniser.of(List.of()))) {
            var judge = new Judge(List.of(), "How?", Language.EN, 3, pseudonyms, sentence -> { });
            judge.take("x".repeat(SentenceStream.LONGEST + 1));
            judge.take("\nNOTHING");
            judge.end();
            assertThat(judge.passed()).isEmpty();
            assertThat(judge.removed()).isEqualTo(1);
        }
    }
}
