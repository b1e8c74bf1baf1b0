package io.gatehouse.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTest {

    private final Recogniser recogniser = Recogniser.of(List.of());

    private List<String> found(String text) {
        return recogniser.find(text, EntityKind.confidential()).stream().map(piece -> piece.kind() + " " + text.substring(piece.start(), piece.end())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write to j.weiß@werk-nord.example please          | EMAIL j.weiß@werk-nord.example
            DE89 3704 0044 0532 0130 00 is the account         | IBAN DE89 3704 0044 0532 0130 00
            ch9300762011623852957                              | IBAN ch9300762011623852957
            card 4111 1111 1111 1111                           | CARD 4111 1111 1111 1111
            Steuer-ID 86 095 742 719                           | ID_NUMBER 86 095 742 719
            AHV 756.9217.0769.85                               | ID_NUMBER 756.9217.0769.85
            her SSN is 123-45-6789                             | ID_NUMBER 123-45-6789
            DNI 12345678Z                                      | ID_NUMBER 12345678Z
            NINO AB 12 34 56 C                                 | ID_NUMBER AB 12 34 56 C
            PESEL 44051401359                                  | ID_NUMBER 44051401359
            passport no. C01X00T47                             | ID_NUMBER C01X00T47
            Rückruf unter 0421 5544332                         | PHONE 0421 5544332
            +49 (0)421 55 44 332                               | PHONE +49 (0)421 55 44 332
            Lieferung an Hauptstraße 5, 28195 Bremen           | ADDRESS Hauptstraße 5, 28195 Bremen
            Frau Dr. Schneider ruft zurück                     | PERSON Schneider
            der Monteur Yilmaz hat es getauscht                | PERSON Yilmaz
            It was approved by Petersen on the phone           | PERSON Petersen
            kostet 12,50 €                                     | MONEY 12,50 €
            CHF 1'204.50                                       | MONEY CHF 1'204.50
            2 Mio. EUR                                         | MONEY 2 Mio. EUR
            """)
    void what_has_a_shape_or_a_sentence_is_recognised(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE88 3704 0044 0532 0130 00", "4111 1111 1111 1112", "Auftrag 86095742718", "756.9217.0769.84", "000-12-3456", "12345678A",
        "Order 4500123456 of 2026-11-24", "24.11.2026 07:30", "1,204 pieces, 12.5 % more", "impeller P-4711/B, 20 pieces", "10.0.0.17", "a@b", "4006381333931",
        "rose in 3 steps (3 November 2025, 2 February and 1 April 2026)", "on 17 Juni 2026"})
    void a_wrong_check_digit_or_another_number_is_nothing(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total of Order Qty is 1,204 pieces, 12.5 % more than in October.", "Bearing Housing Assembly, Pump NP-200, Seal Kit",
        "Im Werk 2 stieg der Ausschuss um 12,5 % auf 1.204 Stück.", "REPLACE POS 9 AND 6 TYRES", "Downtime of Line 3 rose from 4.5 h to 7.25 h"})
    void the_words_of_a_factory_name_nobody(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void words_of_titles_are_ordinary() {
        assertThat(found("The largest share has Plant Hamburg here.")).hasSize(1);
        assertThat(Recogniser.of(List.of(), List.of("Plant", "Hamburg")).find("The largest share has Plant Hamburg here.")).isEmpty();
        assertThat(Recogniser.of(List.of(new KnownName("Hamburg", EntityKind.CUSTOMER)), List.of("Hamburg")).find("share of Hamburg")).hasSize(1);
    }

    @Test
    void pieces_do_not_overlap_and_stand_in_order() {
        var pieces = recogniser.find("Anna Schmidt, Hauptstraße 5, 28195 Bremen, anna@example.com, +49 421 5544332, 24.11.2026, EUR 5");
        assertThat(pieces).isNotEmpty();
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).start()).isGreaterThanOrEqualTo(pieces.get(i - 1).end());
        }
    }

    @Test
    void a_text_made_to_be_slow_is_read_in_time() {
        var hostile = List.of("a".repeat(20_000), "A ".repeat(10_000), "1 ".repeat(10_000), "Aa 1 ".repeat(5_000), "a@".repeat(10_000), "(((((".repeat(4_000), "Von der ".repeat(3_000),
                "1.1.".repeat(5_000), "EUR ".repeat(5_000), "name is ".repeat(3_000), "tel ".repeat(5_000) + "1");
        Recogniser.warmUp();
        for (var text : hostile) {
            long begin = System.nanoTime();
            recogniser.find(text);
            assertThat((System.nanoTime() - begin) / 1_000_000_000.0).as(text.substring(0, 10)).isLessThan(30);
        }
    }
}
