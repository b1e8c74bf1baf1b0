package io.gatehouse.summary.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.pseudonym.EntityKind;
import io.gatehouse.pseudonym.PseudonymMap;
import io.gatehouse.pseudonym.Recogniser;
import io.gatehouse.query.ResultTable;
import io.gatehouse.query.Scope;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.summary.facts.EvidenceTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts of money that no currency tells. */
class MoneyTextTest {

    private static final Label PRICES = Label.of(Level.CONFIDENTIAL, "purchase-price");

    private static ResultTable.Column column(String title, Label label, String unit, String currency) {
        return new ResultTable.Column(title, FieldType.NUMBER, label, new Meaning(title, null, unit, currency, Meaning.Role.MEASURE, null, null, null,
                Map.of(), List.of(), List.of(), false));
    }

    private static EvidenceTable table(ResultTable.Column... columns) {
        var report = new ReportSpec("r", "R", null, List.of(), "", null, null, null, List.of(), Map.of(), null);
        var row = List.<Object>of(new BigDecimal("12.5"), new BigDecimal("3"));
        return new EvidenceTable(report, new ResultTable(List.of(columns), List.of(row.subList(0, columns.length)), Label.BOTTOM, new Scope(List.of()),
                List.of(), false, "sha256:test"));
    }

    private static String hidden(EvidenceTable table, EvidenceItem.Kind kind, String text) {
        var recogniser = Recogniser.of(List.of());
        var item = new EvidenceItem(1, "s1", "R", kind, text, Label.BOTTOM, 1);
        try (var pseudonyms = new PseudonymMap(recogniser)) {
            var found = new MoneyText(Policy.EMPTY, List.of(table), recogniser).in(item, text);
            var hidden = pseudonyms.hideAll(List.of(text), EntityKind.confidential(), List.of(found)).getFirst();
            assertThat(pseudonyms.restore(hidden)).isEqualTo(text);
            return hidden;
        }
    }

    private static String rows(EvidenceTable table) {
        return hidden(table, EvidenceItem.Kind.ROWS, RowText.of(table.table(), new int[] {0}));
    }

    @Test
    void a_price_without_a_currency_is_hidden_by_its_category_and_a_quantity_is_not() {
        assertThat(rows(table(column("Value", PRICES, null, null), column("Ordered", PRICES, "pcs", null))))
                .endsWith("- Value: PRICE_1; Ordered: 3 pcs");
    }

    @Test
    void a_currency_that_no_list_has_hides_as_well() {
        assertThat(rows(table(column("Value", Label.BOTTOM, null, "points")))).contains("- Value: PRICE_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BGN", "ISK", "UAH", "THB"})
    void every_currency_of_iso_4217_is_told_by_its_code(String code) {
        try (var pseudonyms = new PseudonymMap(Recogniser.of(List.of()))) {
            assertThat(pseudonyms.hide("It came to 12.5 " + code + ".", EntityKind.confidential())).isEqualTo("It came to PRICE_1.");
        }
    }

    @Test
    void a_number_without_category_or_currency_stays() {
        assertThat(rows(table(column("Ordered", Label.BOTTOM, null, null)))).endsWith("- Ordered: 12.5");
    }

    @Test
    void in_a_fact_that_rests_on_such_a_column_no_number_stays_but_days_and_percentages() {
        assertThat(hidden(table(column("Value", PRICES, null, null)), EvidenceItem.Kind.FACT,
                "Value came to 1,234.50 and 16.1 k from 2026-06-01 to 2026-06-18, 4.2 % more."))
                .isEqualTo("Value came to PRICE_1 and PRICE_2 from 2026-06-01 to 2026-06-18, 4.2 % more.");
    }

    @Test
    void a_few_digits_are_hidden_where_they_are_a_price_and_stay_elsewhere() {
        var table = table(column("Value", PRICES, null, null), column("Ordered", PRICES, "pcs", null));
        assertThat(hidden(table, EvidenceItem.Kind.ROWS, "- Value: 18; Day: 2026-06-18; Ordered: 18 pcs")).isEqualTo("- Value: PRICE_1; Day: 2026-06-18; Ordered: 18 pcs");
    }
}
