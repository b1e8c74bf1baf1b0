package io.gatehouse.summary.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Meaning;
import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.summary.Tables;
import io.gatehouse.summary.facts.EvidenceTable;
import io.gatehouse.summary.prompt.EvidenceItem.Kind;
import io.gatehouse.summary.telling.Cited;
import io.gatehouse.summary.telling.Narration;
import io.gatehouse.summary.telling.Sentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The evidence of a prompt")
class EvidenceItemsTest {

    private static EvidenceTable orders(int rows, Label label) {
        var table = Tables.titled("Orders").column("no", FieldType.TEXT, Tables.meaning("Order", Meaning.Role.IDENTIFIER))
                .column("day", FieldType.DATE, Tables.meaning("Ordered on", Meaning.Role.TIME))
                .column("state", FieldType.NUMBER, Tables.status("Status", Map.of("1", "approved"), List.of(), List.of()))
                .column("amount", FieldType.NUMBER, Tables.money("Order value", "EUR"))
                .column("vendor", FieldType.TEXT, Tables.meaning("Vendor", Meaning.Role.DIMENSION))
                .column("remark", FieldType.TEXT, Tables.meaning("Remark", Meaning.Role.TEXT));
        for (int at = 0; at < rows; at++) {
            table.line("P-" + at, "2026-05-0" + (at % 9 + 1), "1", "1200.50", at == 0 ? "Halm; Amount: 5" : "Cord & Sons", at == 0 ? "say \"hello\"\nand \\ go" : "");
        }
        var made = table.evidence();
        return new EvidenceTable(made.report(), new ResultTable(made.table().columns(), made.table().rows(), label, made.table().scope(), List.of(), false, "sha256:x"));
    }

    private static Narration told(List<Sentence> sentences, Cited... cited) {
        return new Narration("", sentences, List.of(cited), null, List.of());
    }

    private static Sentence sentence(String text, String... sources) {
        return new Sentence(text, List.of(sources), "fact", "level", List.of());
    }

    @Test
    void is_facts_in_order_and_then_rows_by_source() {
        var all = new int[30];
        java.util.Arrays.setAll(all, at -> at);
        var items = EvidenceItems.of(List.of(orders(30, Label.BOTTOM), orders(2, Label.BOTTOM)),
                told(List.of(sentence("One.", "s1"), sentence("Two.", "s2")), new Cited(List.of(all)), new Cited(List.of(new int[] {1}))));
        assertThat(items).extracting(EvidenceItem::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(items).extracting(EvidenceItem::kind).containsExactly(Kind.FACT, Kind.FACT, Kind.ROWS, Kind.ROWS, Kind.ROWS);
        assertThat(items).extracting(EvidenceItem::source).containsExactly("s1", "s2", "s1", "s2", "s1");
        assertThat(items).isSortedAccordingTo((one, other) -> other.usefulness() - one.usefulness());
        assertThat(items.get(2).text().lines()).hasSize(21);
        assertThat(items.get(4).text().lines()).hasSize(11);
        assertThat(items.get(3).text()).isEqualTo("Order; Ordered on; Status; Order value (EUR); Vendor; Remark\n"
                + "- Order: P-1; Ordered on: 2026-05-02; Status: approved; Order value: 1200.5 EUR; Vendor: Cord & Sons");
    }

    @Test
    void quotes_what_somebody_wrote_and_what_is_no_name() {
        var text = EvidenceItems.of(List.of(orders(1, Label.BOTTOM)), told(List.of(), new Cited(List.of()))).getFirst().text();
        assertThat(text).endsWith("Vendor: \"Halm; Amount: 5\"; Remark: \"say \\\"hello\\\"\\nand \\\\ go\"");
        assertThat(FreeText.in(text)).containsExactly("Halm; Amount: 5", "say \"hello\"\nand \\ go");
        assertThat(FreeText.without(text)).endsWith("Vendor: \"\"; Remark: \"\"");
    }

    @Test
    void has_the_label_of_all_that_a_sentence_rests_on() {
        var low = Label.of(Level.INTERNAL, "lead-time");
        var high = Label.of(Level.CONFIDENTIAL, "purchase-price");
        var items = EvidenceItems.of(List.of(orders(1, low), orders(1, high)),
                told(List.of(sentence("One.", "s1"), sentence("Both.", "s1", "s2"), sentence("Nothing else."))
                        , new Cited(List.of()), new Cited(List.of())));
        assertThat(items).extracting(EvidenceItem::label).containsExactly(low, low.join(high), low.join(high), low, high);
        assertThat(items.get(1).sources()).containsExactly("s1", "s2");
    }

    @Test
    void quotes_a_value_that_is_no_name_within_a_fact() {
        var items = EvidenceItems.of(List.of(orders(1, Label.BOTTOM)),
                told(List.of(sentence("97 % of the rise comes from Halm; Amount: 5.", "s1")), new Cited(List.of())));
        assertThat(items.getFirst().text()).isEqualTo("97 % of the rise comes from \"Halm; Amount: 5\".");
    }
}
