package io.gatehouse.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.access.Compilations;
import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kept summaries")
class KeepingTest {

    private static final String ID = "0b6f6a0e-9b5c-4c57-a0c7-0a1b6e0f3b11";

    @Test
    void come_back_as_they_were() {
        var summary = summary();
        assertThat(KeptSummary.unpack(KeptSummary.pack(summary))).isEqualTo(summary);
    }

    @Test
    void rows_come_back_with_types_missing_values_and_words() {
        var table = Tables.titled("t").column("name", FieldType.TEXT, Tables.meaning("Name", Meaning.Role.DIMENSION))
                .column("n", FieldType.NUMBER, Tables.money("Value", "EUR")).column("d", FieldType.DATE, Meaning.NONE)
                .column("s", FieldType.NUMBER, Tables.status("Status", java.util.Map.of("1", "open"), List.of(), List.of()))
                .line("Äpfel, „süß“", "1.50", "2026-06-17", "1").line("", "", "", "").evidence().table();
        var back = KeptRows.unpack(KeptRows.pack(table));
        assertThat(back.rows()).isEqualTo(table.rows());
        assertThat(back.digest()).isEqualTo(table.digest());
        assertThat(back.columns().get(1).meaning().currency()).isEqualTo("EUR");
        assertThat(back.columns().get(3).meaning().values()).containsEntry("1", "open");
    }

    @Test
    void open_only_with_their_key_their_name_and_their_bytes() {
        var envelopes = new io.gatehouse.shared.Envelopes("secret", "p");
        var key = envelopes.newDataKey();
        var sealed = envelopes.seal(key, ID + "/body", "text".getBytes(StandardCharsets.UTF_8));
        assertThat(envelopes.open(envelopes.unwrap(ID, envelopes.wrap(ID, key)), ID + "/body", sealed)).asString().isEqualTo("text");
        assertThatThrownBy(() -> envelopes.open(key, ID + "/s1", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new io.gatehouse.shared.Envelopes("other", "p").unwrap(ID, envelopes.wrap(ID, key))).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> envelopes.open(key, ID + "/body", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void categories_that_come_together_raise_the_level() {
        var policy = new Policy(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new CompilationRule(List.of("customer-orders", "sales-price"), Level.STRATEGIC)), List.of(), List.of());
        var one = Label.of(Level.INTERNAL, "customer-orders");
        var other = Label.of(Level.CONFIDENTIAL, "sales-price");
        assertThat(Compilations.label(policy, one).level()).isEqualTo(Level.INTERNAL);
        assertThat(Compilations.label(policy, one.join(other)).level()).isEqualTo(Level.STRATEGIC);
    }

    @Test
    void wait_for_a_person_where_the_workflow_or_the_level_asks_for_it() {
        assertThat(Compilations.mustBeReleased(Policy.EMPTY, workflow(Oversight.NONE), Label.of(Level.CONFIDENTIAL))).isFalse();
        assertThat(Compilations.mustBeReleased(Policy.EMPTY, workflow(Oversight.BEFORE_RELEASE), Label.of(Level.PUBLIC))).isTrue();
        assertThat(Compilations.mustBeReleased(Policy.EMPTY, workflow(Oversight.NONE), Label.of(Level.STRATEGIC))).isTrue();
    }

    @Test
    void that_wait_for_a_person_show_no_text_no_rows_and_no_chart() {
        var withheld = summary().withheld();
        assertThat(withheld.text()).isEmpty();
        assertThat(withheld.sentences()).isEmpty();
        assertThat(withheld.sources()).isEmpty();
        assertThat(withheld.chart()).isNull();
        assertThat(withheld.status()).isEqualTo(Summary.AWAITING_REVIEW);
    }

    @Test
    void keep_footprints_as_they_were() {
        var footprint = new io.gatehouse.access.Footprint(java.util.Map.of(new io.gatehouse.shared.FieldRef("orders", "amount"),
                new java.util.TreeSet<>(List.of("full|always", "last4|plant = 'A'"))));
        assertThat(FootprintText.parse(FootprintText.of(footprint))).isEqualTo(footprint);
    }

    private static WorkflowSpec workflow(Oversight oversight) {
        return new WorkflowSpec("w", "W", null, "owner", WorkflowSpec.Status.APPROVED, List.of(), List.of(),
                Label.of(Level.CONFIDENTIAL), List.of("builtin"), oversight, null, io.gatehouse.policy.ModelUse.DEFAULT, null);
    }

    private static Summary summary() {
        return new Summary(ID, "w", "Title", null, "de", "Text.", "Gelesen als: Titel.",
                List.of(new Summary.Sentence("Text.", List.of("s1"), "fact", List.of(
                        new Summary.Figure("now", "1.5", "1,5", null, "amount", "(SELECT 1)", "s1")))),
                List.of(new Summary.Source("s1", "report", "r", "Report", "rows 1–2", "sha256:x")),
                Label.of(Level.CONFIDENTIAL, "purchase-price"), "Alles.", "builtin", "builtin", Summary.RELEASED,
                List.of(new Summary.Said("code", "Satz.")), ID, Instant.parse("2026-06-17T10:00:00Z"), "buyer",
                new Summary.Chart("time", "Value", "EUR", List.of("2026-01"), List.of(new BigDecimal("1.50"))));
    }
}
