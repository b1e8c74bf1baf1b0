package io.gatehouse.web.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Denial;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.web.page.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantSentencesTest {

    private final GrantSentences english = new GrantSentences(Policy.EMPTY, new Texts(Locale.ENGLISH));

    @Test
    @DisplayName("a grant reads as one sentence with all that limits it")
    void grant() {
        var grant = new Grant.OfDatasets(List.of("vendor", "material"), new Grant.FieldSelection.Except(List.of("bank_account")),
                Map.of("contact", new MaskSpec(MaskSpec.Kind.LAST4, null, null)),
                new Grant.RowRule.Where("plant IN (:caller.plants)"), List.of("purchasing-assistant"), null, LocalDate.of(2027, 12, 31));
        assertThat(english.of(grant)).isEqualTo("Sees vendor and material, except bank_account, masked: contact to the last four, "
                + "of rows where plant IN (:caller.plants), in purchasing-assistant, until Dec 31, 2027.");
    }

    @Test
    @DisplayName("a condition is told as it is written, braces and quotes too")
    void braces() {
        var grant = new Grant.OfDatasets(List.of("vendor"), new Grant.FieldSelection.All(), Map.of(),
                new Grant.RowRule.Where("note = '{0}'"), List.of(), null, null);
        assertThat(english.of(grant)).isEqualTo("Sees vendor, of rows where note = '{0}'.");
    }

    @Test
    @DisplayName("a denial says what must never be seen")
    void denial() {
        assertThat(english.of(new Denial(List.of(), List.of(), List.of("payroll")))).isEqualTo("Never anything of category payroll.");
    }
}
