package io.gatehouse.summary.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.telling.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Sentences that were written before it was looked at how the guard judges them, and never used to change a rule or a word
 * list. The evidence is what the built-in summarizer tells of the AdventureWorks tables and of the machine log; in German
 * with German titles. The bounds hold what was measured then; docs/guard.md tells the figures.
 */
@DisplayName("Held-out sentences")
class HeldOutTest {

    private static final List<EvidenceItem> ENGLISH = List.of(
            GuardTest.fact(1, "Scrap rose from 631 to 1,090 pieces (0.13 % to 0.24 %) in the second quarter of 2014 against the first quarter."),
            GuardTest.fact(2, "617 of them fall on one day, 13 April; without that day the rate is 0.15 %: a bad day, not a trend."),
            GuardTest.fact(3, "Product 331: scrap at 1.1 % since 21 September 2013, up from 0.32 %; the others: 0.19 %."),
            GuardTest.fact(4, "Product 327: scrap at 0.88 % since 12 November 2013, up from 0.34 %; the others: 0.21 %."),
            GuardTest.fact(5, "The data stop on 17 June 2014."),
            GuardTest.fact(6, "Order value in the second quarter of 2014 came to 16.1 M USD, up 21 % on the first quarter (1,049 purchase orders after 867)."),
            GuardTest.fact(7, "The rise is all volume: order value per purchase order stayed at 15.4 k USD."),
            GuardTest.fact(8, "Spread: the 5 largest of 79 vendors hold 27 % of order value."),
            GuardTest.fact(9, "Not counted: 4 purchase orders worth 1.48 M USD, still approved; one of them, 4012, is the largest on file."),
            GuardTest.fact(10, "Also left out: 11 purchase orders, rejected (144 k USD)."),
            GuardTest.fact(11, "Failure: 339 of 10,000 cycles (3.4 %)."),
            GuardTest.fact(12, "Heat failures are one episode: 108 of 115 lie in cycles 4,001–5,000."),
            GuardTest.fact(13, "Torque of 52 Nm or more is 11 % of the cycles and 56 % of the failures."),
            GuardTest.fact(14, "Tool wear of 200 minutes or more is 8 % of the cycles and 36 % of the failures."),
            GuardTest.rows(15, "Purchase order; Ordered on; Vendor; Status; Order value (USD)\n"
                    + "- Purchase order: 2461; Ordered on: 2014-04-02; Vendor: 1646; Status: complete; Order value: 19236.525 USD\n"
                    + "- Purchase order: 2462; Ordered on: 2014-04-02; Vendor: 1672; Status: complete; Order value: 253.323 USD\n"
                    + "- Purchase order: 2504; Ordered on: 2014-04-04; Vendor: 1578; Status: rejected; Order value: 36122.625 USD\n"
                    + "- Purchase order: 2604; Ordered on: 2014-04-14; Vendor: 1560; Status: rejected; Order value: 13669.425 USD"));

    private static final List<EvidenceItem> GERMAN = List.of(
            GuardTest.fact(1, "Ausschuss im zweiten Quartal 2014: gestiegen von 631 auf 1.090 Stück (0,13 % auf 0,24 %) gegenüber dem ersten Quartal."),
            GuardTest.fact(2, "617 davon fallen auf einen Tag, den 13. April; ohne diesen Tag beträgt der Anteil 0,15 %: ein schlechter Tag, kein Trend."),
            GuardTest.fact(3, "Produkt 331: Ausschuss seit dem 21. September 2013 bei 1,1 %, gestiegen von 0,32 %; die übrigen: 0,19 %."),
            GuardTest.fact(4, "Produkt 327: Ausschuss seit dem 12. November 2013 bei 0,88 %, gestiegen von 0,34 %; die übrigen: 0,21 %."),
            GuardTest.fact(5, "Die Daten enden am 17. Juni 2014."),
            GuardTest.fact(6, "Bestellwert im zweiten Quartal 2014: 16,1 Mio. USD, 21 % mehr als im ersten Quartal (1.049 Bestellungen nach 867)."),
            GuardTest.fact(7, "Der Anstieg ist allein Menge: Bestellwert je Bestellung blieb bei 15,4 Tsd. USD."),
            GuardTest.fact(8, "Breit verteilt: auf die 5 größten von 79 Lieferanten entfallen 27 % von Bestellwert."),
            GuardTest.fact(9, "Nicht gezählt: 4 Bestellungen im Umfang von 1,48 Mio. USD, noch genehmigt; darunter 4012, der größte Wert im Bestand."),
            GuardTest.fact(10, "Ebenfalls nicht gezählt: 11 Bestellungen (abgelehnt; 144 Tsd. USD)."),
            GuardTest.fact(11, "Ausfall: 339 von 10.000 Zyklen (3,4 %)."),
            GuardTest.fact(12, "Hitzeausfall ist eine einzige Episode: 108 von 115 liegen in Zyklus 4.001–5.000."),
            GuardTest.fact(13, "Drehmoment ab 52 Nm: 11 % der Zeilen und 56 % der Ereignisse (Ausfall)."),
            GuardTest.fact(14, "Werkzeugverschleiß ab 200 Minuten: 8 % der Zeilen und 36 % der Ereignisse (Ausfall)."));

    private static final String TRUE_IN_ENGLISH = """
            Scrap went up markedly between the first and the second quarter of 2014, from 631 to 1,090 pieces. [1]
            The scrap rate climbed to 0.24 % from 0.13 %. [1]
            More than half of the second quarter's scrap, 617 pieces, is down to a single day. [1][2]
            If 13 April is set aside, only 0.15 % was scrapped. [2]
            There is no lasting trend here, just one bad day. [2]
            Product 331 has been scrapping 1.1 % of its pieces since late September 2013; before that it was 0.32 %. [3]
            Scrap of product 327 has risen since 12 November 2013. [4]
            Two products, 331 and 327, have drifted upwards since autumn 2013. [3][4]
            No figures exist after 17 June 2014. [5]
            We bought for 16.1 million dollars in the second quarter, a fifth more than before. [6]
            Because purchase orders rose while value per order stayed at 15.4 k USD, the rise is all volume. [6][7]
            The increase in order value is explained by volume, since the value per order did not change. [7]
            The average order was neither larger nor smaller than before, at 15.4 k USD. [7]
            No vendor group is dominant, as the top 5 take no more than 27 % of order value. [8]
            Four approved orders are still open and do not enter the total. [9]
            The figures ignore eleven rejected orders of 144 k USD altogether. [10]
            Roughly one cycle in thirty, 339 of 10,000, ended in a failure. [11]
            All but 7 of the heat failures happened in one stretch, cycles 4,001 to 5,000. [12]
            More than half of all failures (56 %) come with a torque of at least 52 Nm, although such cycles are only 11 %. [13]
            Order 2504, placed on 4 April 2014 for 36,122.63 USD, was rejected. [15]
            """;

    private static final String FALSE_IN_ENGLISH = """
            It is not true that scrap rose in the second quarter of 2014. [1]
            Scrap never rose to 1,090 pieces. [1]
            Scrap declined sharply in the second quarter of 2014. [1]
            Scrap rose because tool wear reached 200 minutes. [1][14]
            The bad day, 13 April, shows a trend. [2]
            Without that day the rate would be 0.24 %. [2]
            Product 327 has had scrap of 1.1 % since 21 September 2013. [3][4]
            Scrap of product 331 went down to 1.1 %. [3]
            The scrap of product 331 fell steadily. [3]
            The data stop on 30 June 2014. [5]
            Order value by no means increased in the second quarter. [6]
            Order value shrank while the number of purchase orders went from 867 to 1,049. [6]
            The rise is due to higher prices per order. [7]
            Order value per purchase order rose to 15.4 k USD. [7]
            The 5 largest of 79 vendors hold 72 % of order value. [8]
            Purchase order 4012 is the smallest on file. [9]
            None of the 4 purchase orders worth 1.48 M USD is approved. [9]
            Heat failures hardly lie in cycles 4,001–5,000. [12]
            Tool wear of 200 minutes or more is 36 % of the cycles and 8 % of the failures. [14]
            Torque of 52 Nm causes 56 % of the failures. [13]
            """;

    private static final String TRUE_IN_GERMAN = """
            Vom ersten zum zweiten Quartal 2014 nahm der Ausschuss von 631 auf 1.090 Stück deutlich zu. [1]
            Die Ausschussquote kletterte auf 0,24 Prozent nach 0,13 Prozent. [1]
            Gut die Hälfte davon, nämlich 617 Stück, stammt von einem einzigen Tag. [1][2]
            Lässt man den 13. April weg, sind es nur noch 0,15 %. [2]
            Ein Trend ist das nicht, sondern ein einzelner schlechter Tag. [2]
            Beim Produkt 331 liegt der Ausschuss seit Ende September 2013 bei 1,1 %, davor waren es 0,32 %. [3]
            Auch bei Produkt 327 ist der Ausschuss seit dem 12. November 2013 gestiegen. [4]
            Beide Produkte, 331 und 327, haben sich seit Herbst 2013 verschlechtert. [3][4]
            Nach dem 17. Juni 2014 liegen keine Daten mehr vor. [5]
            Mit 16,1 Mio. USD wurde im zweiten Quartal gut ein Fünftel mehr bestellt. [6]
            Weil der Bestellwert je Bestellung bei 15,4 Tsd. USD blieb, ist der Anstieg allein Menge. [7]
            Da die Daten am 17. Juni enden, ist das zweite Quartal nicht vollständig. [5][6]
            Eine einzelne Bestellung war weder teurer noch günstiger als zuvor, nämlich 15,4 Tsd. USD. [7]
            Kein Lieferant beherrscht den Einkauf: Selbst die fünf größten haben zusammen nur 27 %. [8]
            Vier Bestellungen sind genehmigt, aber noch nicht gezählt. [9]
            Elf abgelehnte Bestellungen mit 144 Tsd. USD bleiben außen vor. [10]
            In 339 von 10.000 Zyklen kam es zu einem Ausfall. [11]
            Bis auf 7 liegen alle Hitzeausfälle in den Zyklen 4.001 bis 5.000. [12]
            Bei einem Drehmoment ab 52 Nm treten 56 % der Ausfälle auf, obwohl das nur 11 % der Zeilen sind. [13]
            Verschlissene Werkzeuge (ab 200 Minuten) machen 36 % der Ausfälle aus. [14]
            """;

    private static final String FALSE_IN_GERMAN = """
            Es stimmt nicht, dass der Ausschuss im zweiten Quartal 2014 gestiegen ist. [1]
            Der Ausschuss ist keineswegs auf 1.090 Stück gestiegen. [1]
            Der Ausschuss ist im zweiten Quartal 2014 stark gesunken. [1]
            Der Ausschuss stieg, weil der Werkzeugverschleiß 200 Minuten erreichte. [1][14]
            Der 13. April zeigt einen Trend. [2]
            Ohne diesen Tag beträgt der Anteil 0,24 %. [2]
            Bei Produkt 327 liegt der Ausschuss seit dem 21. September 2013 bei 1,1 %. [3][4]
            Der Ausschuss von Produkt 331 fiel auf 1,1 %. [3]
            Bei Produkt 331 ging der Ausschuss stetig zurück. [3]
            Die Daten enden am 30. Juni 2014. [5]
            Der Bestellwert hat im zweiten Quartal kaum zugenommen. [6]
            Der Bestellwert schrumpfte, während die Zahl der Bestellungen von 867 auf 1.049 ging. [6]
            Der Anstieg liegt an höheren Preisen. [7]
            Der Bestellwert je Bestellung stieg auf 15,4 Tsd. USD. [7]
            Auf die 5 größten von 79 Lieferanten entfallen 72 % des Bestellwerts. [8]
            Die Bestellung 4012 ist der kleinste Wert im Bestand. [9]
            Keine der 4 Bestellungen im Umfang von 1,48 Mio. USD ist genehmigt. [9]
            Weder 108 noch 115 Hitzeausfälle liegen in den Zyklen 4.001 bis 5.000. [12]
            Werkzeugverschleiß ab 200 Minuten: 36 % der Zeilen und 8 % der Ausfälle. [14]
            Ein Drehmoment ab 52 Nm verursacht 56 % der Ausfälle. [13]
            """;

    @Test
    void in_english_that_are_true_mostly_pass_and_those_that_are_false_mostly_do_not() {
        judged("English", TRUE_IN_ENGLISH, FALSE_IN_ENGLISH, 15, 16, new Guard(ENGLISH, "How do scrap, purchasing and the machine develop?", Language.EN, text -> false));
    }

    @Test
    void in_german_that_are_true_mostly_pass_and_those_that_are_false_mostly_do_not() {
        judged("German", TRUE_IN_GERMAN, FALSE_IN_GERMAN, 16, 18, new Guard(GERMAN, "Wie entwickeln sich Ausschuss, Einkauf und Maschine?", Language.DE, text -> false));
    }

    private static void judged(String language, String honest, String wrong, int kept, int found, Guard guard) {
        var lost = removed(honest, guard);
        var caught = removed(wrong, guard);
        int all = honest.lines().toList().size();
        int bad = wrong.lines().toList().size();
        System.out.printf(Locale.ROOT, "Held out, %s: %d of %d true sentences kept, %d of %d false ones removed; of what passes, %.0f %% is true%n",
                language, all - lost.size(), all, caught.size(), bad, 100.0 * (all - lost.size()) / (all - lost.size() + bad - caught.size()));
        assertThat(all - lost.size()).as("true sentences kept").isGreaterThanOrEqualTo(kept);
        assertThat(caught.size()).as("false sentences removed").isGreaterThanOrEqualTo(found);
    }

    private static List<String> removed(String sentences, Guard guard) {
        var removed = new ArrayList<String>();
        sentences.lines().forEach(sentence -> {
            if (guard.judge(sentence) instanceof Verdict.Removed verdict) {
                removed.add(verdict.reason().code() + " (" + verdict.detail() + "): " + sentence);
            }
        });
        return removed;
    }
}
