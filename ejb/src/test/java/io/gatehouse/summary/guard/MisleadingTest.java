package io.gatehouse.summary.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.telling.Language;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of true words and true numbers that mislead. */
@DisplayName("A misleading sentence")
class MisleadingTest {

    private static final List<EvidenceItem> ENGLISH = List.of(
            GuardTest.fact(1, "Scrap: Aachen rose 3.2 % to 1,090 pcs; Brno fell 5.1 % to 820 pcs."),
            GuardTest.fact(2, "Stops at Press 2 rose from 21 to 42 in March because of the crane."),
            GuardTest.fact(3, "Lead time in Brno did not rise: 23.4 days."),
            GuardTest.rows(4, "Order; Plant; Comment\n- Order: 4012; Plant: Brno; Comment: \"late because of rain, costs doubled\""));
    private static final List<EvidenceItem> GERMAN = List.of(
            GuardTest.fact(1, "Ausschuss: Aachen stieg um 3,2 % auf 1.090 Stück; Brno fiel um 5,1 % auf 820 Stück."),
            GuardTest.fact(2, "Stillstände der Presse 2 stiegen von 21 auf 42, wegen des Krans."));

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Scrap rose by 8.3 %. [1]                                          | number-not-found
            Scrap differs by 1.9 percentage points. [1]                       | number-not-found
            Scrap at Aachen rose 3.2 % because Brno fell 5.1 %. [1]           | cause-not-found
            Due to Brno, scrap at Aachen rose 3.2 %. [1]                      | cause-not-found
            Order 4012 of Brno was late because of the plant. [4]             | cause-not-found
            Scrap at Aachen doubled to 1,090 pcs. [1]                         | factor-not-found
            Scrap at Brno halved to 820 pcs. [1]                              | factor-not-found
            Aachen has twice the scrap of Brno, 1,090 pcs. [1]                | factor-not-found
            Stops at Press 2 tripled to 42. [2]                               | factor-not-found
            Scrap at Dresden rose 3.2 % to 1,090 pcs. [1]                     | name-not-found
            Dresden rose 3.2 %. [1]                                           | name-not-found
            Scrap at Aachen fell 3.2 % to 1,090 pcs. [1]                      | direction-not-found
            Scrap at Brno increased to 820 pcs. [1]                           | direction-not-found
            Stops at Press 2 halved from 42 to 21. [2]                        | direction-not-found
            Scrap at Brno is at 1,090 pcs. [1]                                | name-not-found
            Brno rose 3.2 %. [1]                                              | name-not-found
            Scrap at Aachen did not rise to 1,090 pcs. [1]                    | direction-not-found
            Lead time in Brno rose to 23.4 days. [3]                          | direction-not-found
            Scrap at Aachen rose 3.2 % to 1,090 pcs. [1]                      | passed
            Scrap at Brno was 5.1 % lower, at 820 pcs. [1]                    | passed
            Aachen rose 3.2 %, while Brno fell 5.1 %. [1]                     | passed
            Brno dropped to 820 pcs and Aachen climbed to 1,090 pcs. [1]      | passed
            Together both plants have 1,910 pcs of scrap. [1]                 | passed
            Stops at Press 2 doubled to 42 because of the crane. [2]          | passed
            Lead time in Brno did not rise and is 23.4 days. [3]              | passed
            The comment on order 4012 says "late because of rain". [4]        | passed
            Dresden is not covered by the scrap data. [1]                     | passed
            """)
    void in_english_is_removed_and_its_honest_sibling_is_not(String sentence, String verdict) {
        judged(new Guard(ENGLISH, "How did scrap in Dresden develop?", Language.EN, text -> false), sentence, verdict);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Der Ausschuss stieg um 8,3 %. [1]                                 | number-not-found
            Weil Brno fiel, stieg Aachen um 3,2 %. [1]                        | cause-not-found
            Der Ausschuss in Aachen hat sich auf 1.090 Stück verdoppelt. [1]  | factor-not-found
            Der Ausschuss in Aachen ist doppelt so hoch wie in Brno. [1]      | factor-not-found
            Der Ausschuss in Dresden stieg um 3,2 %. [1]                      | name-not-found
            Der Ausschuss in Aachen sank um 3,2 % auf 1.090 Stück. [1]        | direction-not-found
            In Brno ist der Ausschuss um 5,1 % gestiegen. [1]                 | direction-not-found
            Aachen stieg nicht auf 1.090 Stück. [1]                           | direction-not-found
            Der Ausschuss in Brno liegt bei 1.090 Stück. [1]                  | name-not-found
            Der Ausschuss in Aachen stieg um 3,2 % auf 1.090 Stück. [1]       | passed
            In Brno sank der Ausschuss um 5,1 % auf 820 Stück. [1]            | passed
            Die Stillstände der Presse 2 haben sich auf 42 verdoppelt. [2]    | passed
            Wegen des Krans stiegen die Stillstände auf 42. [2]               | passed
            """)
    void in_german_is_removed_and_its_honest_sibling_is_not(String sentence, String verdict) {
        judged(new Guard(GERMAN, "Wie hat sich der Ausschuss in Dresden entwickelt?", Language.DE, text -> false), sentence, verdict);
    }

    private static void judged(Guard guard, String sentence, String verdict) {
        var judged = guard.judge(sentence);
        assertThat(judged instanceof Verdict.Removed removed ? removed.reason().code() : "passed").as(sentence + " " + judged).isEqualTo(verdict);
    }
}
