package io.gatehouse.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Meaning;
import io.gatehouse.query.ResultTable;
import io.gatehouse.query.Scope;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.summary.Summary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableViewTest {

    private static final ResultTable TABLE = new ResultTable(List.of(
            column("order_no", FieldType.NUMBER, meaning("Order", null, Meaning.Role.IDENTIFIER, Map.of())),
            column("status", FieldType.NUMBER, meaning(null, null, Meaning.Role.STATUS, Map.of("3", "received"))),
            column("amount", FieldType.NUMBER, meaning("Order value", "EUR", Meaning.Role.MEASURE, Map.of()))),
            List.of(Arrays.asList(new BigDecimal("40012"), new BigDecimal("3"), new BigDecimal("1234567.5")),
                    Arrays.asList(new BigDecimal("40013"), new BigDecimal("9"), null)),
            Label.BOTTOM, new Scope(List.of()), List.of(), false, "sha256:00");

    @Test
    @DisplayName("thousands stand apart as the language has it, numbers that name things do not, codes are words")
    void cells() {
        assertThat(TableView.page(TABLE, Locale.ENGLISH, 1, 10).rows().getFirst()).extracting(TableView.Cell::text).containsExactly("40012", "received", "1,234,567.50");
        assertThat(TableView.page(TABLE, Locale.GERMAN, 1, 10).rows().getFirst().getLast().text()).isEqualTo("1.234.567,50");
    }

    @Test
    @DisplayName("a missing value is empty, a code without a word stays a code")
    void missing() {
        assertThat(TableView.page(TABLE, Locale.ENGLISH, 1, 10).rows().getLast()).extracting(TableView.Cell::text).containsExactly("40013", "9", "");
    }

    @Test
    @DisplayName("beside its text a cell has its value as programs read it: digits, not words of a language; codes stay words")
    void values() {
        assertThat(TableView.page(TABLE, Locale.GERMAN, 1, 10).rows().getFirst()).extracting(TableView.Cell::value).containsExactly("40012", "received", "1234567.5");
        assertThat(TableView.page(TABLE, Locale.GERMAN, 1, 10).rows().getLast().getLast().value()).isEmpty();
    }

    @Test
    @DisplayName("headings are titles with their unit")
    void headings() {
        assertThat(TableView.page(TABLE, Locale.ENGLISH, 1, 10).columns()).extracting(TableView.Column::title)
                .containsExactly("Order", "status", "Order value (EUR)");
    }

    @Test
    @DisplayName("a preview says that there are more rows")
    void cut() {
        var preview = TableView.of(TABLE, Locale.ENGLISH, 1, 2);
        assertThat(preview.isCut()).isTrue();
        assertThat(preview.columns()).hasSize(2);
        assertThat(preview.rows()).hasSize(1).allSatisfy(row -> assertThat(row).hasSize(2));
    }

    @Test
    @DisplayName("pages follow each other, and one that is not there is empty")
    void pages() {
        assertThat(TableView.page(TABLE, Locale.ENGLISH, 2, 1).rows()).hasSize(1);
        assertThat(TableView.page(TABLE, Locale.ENGLISH, 2, 1).from()).isEqualTo(1);
        assertThat(TableView.page(TABLE, Locale.ENGLISH, 9, 1).rows()).isEmpty();
    }

    @Test
    @DisplayName("the last month of a chart is open while it is not over")
    void openEnd() {
        var chart = new Summary.Chart("time", "Orders", null, List.of("2026-05", "2026-06"), List.of(BigDecimal.ONE, BigDecimal.TWO));
        assertThat(Chart.of(chart, Locale.ENGLISH, LocalDate.of(2026, 6, 12)).openEnd()).isTrue();
        assertThat(Chart.of(chart, Locale.ENGLISH, LocalDate.of(2026, 6, 30)).openEnd()).isFalse();
        assertThat(Chart.of(chart, Locale.GERMAN, LocalDate.of(2026, 7, 1)).rows()).extracting(Chart.Row::name)
                .containsExactly("Mai 26", "Juni 26");
    }

    private static ResultTable.Column column(String name, FieldType type, Meaning meaning) {
        return new ResultTable.Column(name, type, Label.BOTTOM, meaning);
    }

    private static Meaning meaning(String title, String currency, Meaning.Role role, Map<String, String> values) {
        return new Meaning(title, null, null, currency, role, null, null, null, values, List.of(), List.of(), false);
    }
}
