package io.gatehouse.summary.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.telling.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sentences as models write them, in words of their own, of facts of a purchasing report and a machine log. */
@DisplayName("Honest paraphrases")
class ParaphrasesTest {

    private static final List<EvidenceItem> ENGLISH = List.of(
            GuardTest.fact(1, "Order value in the second quarter of 2014 came to 16.1 M USD, up 21 % on the first quarter (1,049 purchase orders after 867)."),
            GuardTest.fact(2, "The rise is all volume: order value per purchase order stayed at 15.4 k USD."),
            GuardTest.fact(3, "Spread: the 5 largest of 79 vendors hold 27 % of order value."),
            GuardTest.fact(4, "Not counted: 4 purchase orders worth 1.48 M USD, still approved; one of them, 4012, is the largest on file."),
            GuardTest.fact(5, "Also left out: 11 purchase orders, rejected (144 k USD)."),
            GuardTest.fact(6, "Heat failures are one episode: 108 of 115 lie in cycles 4,001–5,000."),
            GuardTest.fact(7, "Tool wear of 200 minutes or more is 8 % of the cycles and 36 % of the failures."),
            GuardTest.fact(8, "Halm: unit price of 2 of 2 parts rose in 2 steps (2 March and 2 May 2014), 12 % in all."),
            GuardTest.fact(9, "Press 2: scrap at 4.0 % since 2 March 2014, up from 2.0 %; the others: 1.9 %."),
            GuardTest.fact(10, "Lead time of 23.4 days is above the target of 15 days."),
            GuardTest.fact(11, "Cord: nothing since 11 March 2014; until then 34 % of order value."),
            GuardTest.rows(12, "Purchase order; Ordered on; Vendor; Order value (USD); Status; Comment\n"
                    + "- Purchase order: 4012; Ordered on: 2014-05-02; Vendor: Vista Metals; Order value: 997680 USD; Status: approved; Comment: \"wait for release by plant B\"\n"
                    + "- Purchase order: 3991; Ordered on: 2014-05-07; Vendor: Halm; Order value: 45310.5 USD; Status: complete\n"
                    + "- Purchase order: 3996; Ordered on: 2014-06-12; Vendor: Berg; Order value: 8847.3 USD; Status: complete\n"
                    + "- Purchase order: 4001; Ordered on: 2014-06-14; Vendor: Berg; Order value: 912 USD; Status: complete"));

    private static final List<EvidenceItem> GERMAN = List.of(
            GuardTest.fact(1, "Bestellwert im zweiten Quartal 2014: 16,1 Mio. USD, 21 % mehr als im ersten Quartal (1.049 Bestellungen nach 867)."),
            GuardTest.fact(2, "Der Anstieg ist allein Menge: Bestellwert je Bestellung blieb bei 15,4 Tsd. USD."),
            GuardTest.fact(3, "Breit verteilt: auf die 5 größten von 79 Lieferanten entfallen 27 % von Bestellwert."),
            GuardTest.fact(4, "Nicht gezählt: 4 Bestellungen im Umfang von 1,48 Mio. USD, noch genehmigt; darunter 4012, der größte Wert im Bestand."),
            GuardTest.fact(5, "Presse 2: Ausschuss seit dem 2. März 2014 bei 4,0 %, gestiegen von 2,0 %; die übrigen: 1,9 %."),
            GuardTest.fact(6, "Lieferzeit von 23,4 Tage liegt über dem Ziel von 15 Tage."),
            GuardTest.fact(7, "Cord: nichts mehr seit dem 11. März 2014; bis dahin 34 % von Bestellwert."));

    private static final String SAID_IN_ENGLISH = """
            Purchase order value reached 16.1 million USD in Q2 2014, a 21% increase over the previous quarter. [1]
            The number of purchase orders grew from 867 to 1,049. [1]
            That is 182 more purchase orders than in the first quarter. [1]
            The growth was driven entirely by volume, as the average order value held steady at 15.4 k USD. [2]
            Average value per order was essentially flat at roughly 15,400 USD. [2]
            Spending is widely spread, with the top five of 79 vendors accounting for 27% of the total. [3]
            The five largest vendors together account for just over a quarter (27 %) of order value. [3]
            Four purchase orders worth about 1.5 M USD are still awaiting completion and are not counted. [4]
            Four approved orders totalling $1.48M have been excluded from the figures. [4]
            Order 4012 is the largest on file. [4]
            Purchase order 4012, at 997,680 USD, remains approved rather than complete. [12]
            Another 11 rejected orders, worth 144 k USD, were also left out. [5]
            In total, 15 orders were left out: four approved and 11 rejected. [4][5]
            Most heat failures occurred within a single episode: 108 of the 115 fell between cycles 4,001 and 5,000. [6]
            Nearly all heat failures (94 %) happened in cycles 4,001-5,000. [6]
            Cycles with tool wear of at least 200 minutes make up only 8 % of the total but 36 % of the failures. [7]
            High tool wear (200 minutes or more) coincides with 36 % of failures. [7]
            Halm raised its unit prices twice, on 2 March and 2 May 2014, for a combined increase of 12 %. [8]
            Both of Halm's parts became 12% more expensive in two steps. [8]
            Press 2 stands out with a scrap rate of 4.0 % since 2 March 2014, double its earlier 2.0 %. [9]
            The other presses remained at 1.9 %. [9]
            Scrap at Press 2 has doubled since March 2014. [9]
            At 23.4 days, the lead time exceeds the 15-day target. [10]
            Lead times are 8.4 days above target. [10]
            Cord has not received any orders since 11 March 2014, although it previously held 34 % of order value. [11]
            The vendor Cord, formerly responsible for 34% of spend, has been inactive since March 11, 2014. [11]
            The comment on purchase order 4012 reads "wait for release by plant B". [12]
            Halm's order 3991 of 7 May 2014 came to 45.3 k USD. [12]
            The order from Vista Metals is worth almost 1 million USD. [12]
            Overall, purchasing grew in the second quarter while prices per order remained stable. [1][2]
            """;

    private static final String SAID_IN_GERMAN = """
            Der Bestellwert stieg im zweiten Quartal 2014 um 21 % auf 16,1 Mio. USD. [1]
            Im Q2 2014 wurden 1.049 Bestellungen ausgelöst, nach 867 im Vorquartal. [1]
            Das sind 182 Bestellungen mehr als im ersten Quartal. [1]
            Der Zuwachs geht vollständig auf die Menge zurück, der Wert je Bestellung blieb mit 15,4 Tsd. USD stabil. [2]
            Die Ausgaben sind breit verteilt: Die fünf größten der 79 Lieferanten kommen auf 27 % des Bestellwerts. [3]
            Vier genehmigte Bestellungen über rund 1,5 Millionen USD sind noch nicht enthalten. [4]
            Die Bestellung 4012 ist die größte im Bestand. [4]
            Presse 2 fällt mit einer Ausschussquote von 4,0 % auf, zuvor waren es 2,0 %. [5]
            Die übrigen Pressen liegen bei 1,9 Prozent. [5]
            Die Lieferzeit liegt mit 23,4 Tagen deutlich über dem Ziel von 15 Tagen. [6]
            Das Ziel wird um 8,4 Tage überschritten. [6]
            Seit dem 11.03.2014 gab es bei Cord keine Bestellungen mehr. [7]
            Cord hatte bis dahin einen Anteil von 34 % am Bestellwert. [7]
            """;

    /** Written after the word lists, and never used to extend them. */
    private static final String HELD_OUT = """
            Between the first and the second quarter of 2014, order value expanded by 21 % to USD 16.1 million. [1]
            Purchasing placed 1,049 orders, up from 867 three months earlier. [1]
            Order counts went up by about 21 %. [1]
            The typical order was still worth 15.4 thousand dollars. [2]
            No single vendor dominates: even the five biggest hold only 27 % between them. [3]
            Please note that four approved orders (1.48 M USD) are not part of these figures. [4]
            The largest of these, order 4012, is also the largest ever recorded. [4]
            Rejected orders amounting to 144 k USD were ignored. [5]
            Only seven of the 115 heat failures lie outside cycles 4,001–5,000. [6]
            A worn tool (200 minutes and above) is found in 8 % of cycles, yet in 36 % of all failures. [7]
            Prices at Halm went up by a cumulative 12 % this spring, in March and May 2014. [8]
            Compared to 1.9 % elsewhere, Press 2 scraps 4.0 % of its output. [9]
            The 15-day goal for lead time is missed by more than a week: it currently stands at 23.4 days. [10]
            Nothing has been ordered from Cord since 11 March. [11]
            On 14 June 2014 Berg received an order worth 912 USD. [12]
            Two Berg orders in June were small, at 8,847 USD and 912 USD. [12]
            """;

    @Test
    void written_after_the_word_lists_mostly_pass() {
        var removed = new ArrayList<String>();
        int all = judge(HELD_OUT, new Guard(ENGLISH, "How did purchasing develop in Q2 2014?", Language.EN, text -> false), removed);
        System.out.printf(Locale.ROOT, "Honest paraphrases, held out: %d of %d removed %s%n", removed.size(), all, removed);
        assertThat(removed).hasSizeLessThanOrEqualTo(all / 4);
    }

    @Test
    void pass_but_for_one_in_fifty() {
        var removed = new ArrayList<String>();
        int all = judge(SAID_IN_ENGLISH, new Guard(ENGLISH, "How did purchasing develop in Q2 2014?", Language.EN, text -> false), removed)
                + judge(SAID_IN_GERMAN, new Guard(GERMAN, "Wie hat sich der Einkauf entwickelt?", Language.DE, text -> false), removed);
        System.out.printf(Locale.ROOT, "Honest paraphrases: %d of %d removed %s%n", removed.size(), all, removed);
        assertThat(removed).hasSizeLessThanOrEqualTo(all / 40);
    }

    private static int judge(String sentences, Guard guard, List<String> removed) {
        var lines = sentences.lines().toList();
        lines.forEach(sentence -> {
            if (guard.judge(sentence) instanceof Verdict.Removed verdict) {
                removed.add("\n" + verdict.reason().code() + " (" + verdict.detail() + "): " + sentence);
            }
        });
        return lines.size();
    }
}
