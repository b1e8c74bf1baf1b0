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
            GuardTest.fact(5, "Prices fell at Halm, by 4 % to 96 EUR; prices stayed at 88 EUR at Berg."),
            GuardTest.fact(6, "The rise is all volume: order value per order stayed at 15.4 k USD."),
            GuardTest.fact(7, "617 of them fall on one day: a bad day, not a trend."),
            GuardTest.fact(8, "Torque of 52 Nm or more is 56 % of the failures."),
            GuardTest.fact(9, "Deliveries in the second quarter came to 12,400, after 11,900 in the first quarter."),
            GuardTest.fact(10, "Not counted: 4 orders, still approved."),
            GuardTest.rows(11, "Order; Vendor; Order value (USD)\n- Order: 3996; Vendor: Dahl; Order value: 8847.3 USD\n- Order: 4001; Vendor: Dahl; Order value: 912 USD\n"
                    + "- Order: 4007; Vendor: Berg; Order value: 455 USD\n- Order: 4008; Vendor: Berg; Order value: 71 USD"),
            GuardTest.rows(4, "Order; Plant; Comment\n- Order: 4012; Plant: Brno; Comment: \"late because of rain, costs doubled\""));
    private static final List<EvidenceItem> GERMAN = List.of(
            GuardTest.fact(1, "Ausschuss: Aachen stieg um 3,2 % auf 1.090 Stück; Brno fiel um 5,1 % auf 820 Stück."),
            GuardTest.fact(2, "Stillstände der Presse 2 stiegen von 21 auf 42, wegen des Krans."),
            GuardTest.fact(3, "617 davon fallen auf einen Tag: ein schlechter Tag, kein Trend."),
            GuardTest.fact(4, "Der Anstieg ist allein Menge: Bestellwert je Bestellung blieb bei 15,4 Tsd. USD."));

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
            Nothing about scrap at Aachen rose. [1]                           | direction-not-found
            It is not the case that scrap at Aachen rose. [1]                 | direction-not-found
            It is false that scrap at Aachen rose 3.2 %. [1]                  | direction-not-found
            Scrap at Aachen by no means rose. [1]                             | direction-not-found
            Never in that time did scrap at Aachen rise. [1]                  | direction-not-found
            Scrap at Aachen has hardly increased. [1]                         | direction-not-found
            Neither scrap nor stops rose at Aachen. [1]                       | direction-not-found
            The bad day is a trend. [7]                                       | negation-not-found
            Not one of the failures has a torque of 52 Nm or more. [8]        | negation-not-found
            Neither day is a bad day. [7]                                     | negation-not-found
            Torque of 52 Nm or more is never among the failures. [8]          | negation-not-found
            The 4 approved orders are counted. [10]                           | negation-not-found
            Prices rose sharply. [5]                                          | direction-not-found
            Prices at Halm rose sharply. [5]                                  | direction-not-found
            Prices at Berg fell again. [5]                                    | direction-not-found
            Scrap at Brno grew steadily. [1]                                  | direction-not-found
            Prices rose sharply. [1]                                          | direction-not-found
            Scrap rose sharply. [8]                                           | direction-not-found
            Scrap at Aachen fell by 34 pcs. [1]                               | number-not-found
            Order value per order rose to 15.4 k USD. [6]                     | direction-not-found
            Scrap at Aachen stayed at 1,090 pcs. [1]                          | direction-not-found
            The rise is due to prices. [6]                                    | cause-not-found
            Order value rose because quality stayed. [6]                      | cause-not-found
            Scrap rose at Aachen since stops at Press 2 rose. [1][2]          | cause-not-found
            Three Dahl orders came in, at 8,847 USD and 912 USD. [11]         | number-not-found
            Two orders came in, at 8,847 USD and 71 EUR. [11]                 | number-not-found
            Deliveries came to 12,400, after 11,900 six months earlier. [9]   | number-not-found
            Nothing about scrap at Brno rose. [1]                             | passed
            It is not the case that scrap at Brno rose. [1]                   | passed
            Not only stops rose at Press 2, they doubled. [2]                 | passed
            No more than 56 % of the failures have a torque of 52 Nm. [8]     | passed
            The bad day is no trend. [7]                                      | passed
            Prices at Halm fell again. [5]                                    | passed
            Prices at Berg did not rise. [5]                                  | passed
            The rise is due to volume. [6]                                    | passed
            Because order value per order stayed at 15.4 k USD, the rise is all volume. [6] | passed
            The 4 orders were left out because they are still approved. [10]  | passed
            Since the first quarter, scrap at Aachen rose 3.2 %. [1][9]       | passed
            Two Dahl orders came in, at 8,847 USD and 912 USD. [11]           | passed
            Deliveries came to 12,400, after 11,900 three months earlier. [9] | passed
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
            Der Ausschuss in Aachen stieg keineswegs. [1]                     | direction-not-found
            Nie stieg in dieser Zeit der Ausschuss in Aachen. [1]             | direction-not-found
            Es stimmt nicht, dass der Ausschuss in Aachen stieg. [1]          | direction-not-found
            In Aachen ist kein Ausschuss gestiegen. [1]                       | direction-not-found
            Der Ausschuss in Aachen ist kaum gestiegen. [1]                   | direction-not-found
            Weder Ausschuss noch Preis stiegen in Aachen. [1]                 | direction-not-found
            Der schlechte Tag ist ein Trend. [3]                              | negation-not-found
            Der Ausschuss in Aachen ging deutlich zurück. [1]                 | direction-not-found
            Der Ausschuss in Brno nahm stark zu. [1]                          | direction-not-found
            Die Preise stiegen stark. [1]                                     | direction-not-found
            Der Anstieg liegt an den Preisen. [4]                             | cause-not-found
            Da die Stillstände stiegen, stieg der Ausschuss in Aachen. [1]    | cause-not-found
            Der Ausschuss in Brno stieg keineswegs. [1]                       | passed
            Der Ausschuss in Brno ging deutlich zurück. [1]                   | passed
            Nicht nur der Tag ist schlecht, ein Trend ist er nicht. [3]       | passed
            Der Anstieg geht auf die Menge zurück. [4]                        | passed
            Weil der Bestellwert je Bestellung blieb, ist der Anstieg allein Menge. [4] | passed
            Der Ausschuss lag da bei 1.090 Stück in Aachen. [1]               | passed
            """)
    void in_german_is_removed_and_its_honest_sibling_is_not(String sentence, String verdict) {
        judged(new Guard(GERMAN, "Wie hat sich der Ausschuss in Dresden entwickelt?", Language.DE, text -> false), sentence, verdict);
    }

    private static void judged(Guard guard, String sentence, String verdict) {
        var judged = guard.judge(sentence);
        assertThat(judged instanceof Verdict.Removed removed ? removed.reason().code() : "passed").as(sentence + " " + judged).isEqualTo(verdict);
    }
}
