package io.gatehouse.summary.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.summary.Tables;
import io.gatehouse.summary.facts.Brief;
import io.gatehouse.summary.facts.EvidenceTable;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two reports in one summary")
class LikeTitledMeasuresTest {

    private static final Brief JUNE = new Brief(null, null, LocalDate.of(2026, 6, 30));
    private static final EvidenceTable PRESSES = monthly("Scrap by press", "scrapped", "Scrap", 3);
    private static final EvidenceTable REASONS = monthly("Scrap by reason", "quantity", "Scrap", 5);
    private static final EvidenceTable DOWNTIME = monthly("Downtime", "minutes", "Stops", 4);

    /** So many pieces on each of 20 days a month, a tenth more in May. */
    private static EvidenceTable monthly(String report, String column, String measure, int pieces) {
        var table = Tables.titled(report).time("day", ReportSpec.Compare.PREVIOUS_PERIOD, ReportSpec.Period.MONTH)
                .column("day", FieldType.DATE, Tables.meaning("Day", Meaning.Role.TIME))
                .column(column, FieldType.NUMBER, Tables.amount(measure, "pcs", Meaning.Good.LOWER));
        for (var day = LocalDate.of(2026, 3, 1); day.isBefore(LocalDate.of(2026, 7, 1)); day = day.plusDays(1)) {
            if (day.getDayOfMonth() <= 20) {
                table.line(day.toString(), String.valueOf(day.getMonthValue() == 5 ? pieces * 11 : pieces * 10));
            }
        }
        return table.evidence();
    }

    private static List<String> verdicts(Language language, EvidenceTable... tables) {
        return Narrator.tell(List.of(tables), new Telling(language, 6, JUNE)).sentences().stream()
                .filter(sentence -> "level".equals(sentence.fact())).map(Sentence::text).toList();
    }

    @Test
    void that_tell_a_measure_of_the_same_name_are_named_in_their_totals() {
        assertThat(verdicts(Language.EN, PRESSES, REASONS)).containsExactly(
                "Scrap by press – Scrap in May 2026 came to 660 pcs, up 10 % on April.",
                "Scrap by reason – Scrap in May 2026 came to 1,100 pcs, up 10 % on April.");
        assertThat(verdicts(Language.DE, PRESSES, REASONS)).containsExactly(
                "Scrap by press – Scrap im Mai 2026: 660 Stück, 10 % mehr als im April.",
                "Scrap by reason – Scrap im Mai 2026: 1.100 Stück, 10 % mehr als im April.");
    }

    @Test
    void that_tell_different_measures_need_no_name() {
        assertThat(verdicts(Language.EN, PRESSES, DOWNTIME)).containsExactly(
                "Scrap in May 2026 came to 660 pcs, up 10 % on April.", "Stops in May 2026 came to 880 pcs, up 10 % on April.");
    }
}
