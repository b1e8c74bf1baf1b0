package io.gatehouse.web.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Grant.FieldSelection;
import io.gatehouse.policy.Grant.RowRule;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantFormTest {

    private static final List<String> NAMES = List.of("id", "plant", "price");
    private static final MaskSpec RANGE = new MaskSpec(MaskSpec.Kind.RANGE, new BigDecimal("10"), new Label(Level.INTERNAL, new java.util.TreeSet<>()));

    private static Grant.OfDatasets grant(FieldSelection fields, Map<String, MaskSpec> masks, RowRule rows) {
        return new Grant.OfDatasets(List.of("orders"), fields, masks, rows, List.of("buying"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    @Test
    @DisplayName("a grant that is opened and not touched says what it said, also of fields that the form does not offer")
    void untouched() {
        assertThat(Stream.of(grant(new FieldSelection.All(), Map.of("price", RANGE), new RowRule.All()),
                grant(new FieldSelection.Except(List.of("gone", "price", "id")), Map.of("gone", RANGE), new RowRule.Where("plant = 'A'")),
                grant(new FieldSelection.Only(List.of("price", "gone", "id")), Map.of(), new RowRule.Via("heads", "id"))))
                .allSatisfy(grant -> assertThat(GrantForm.of(grant, NAMES).grant(grant)).isEqualTo(grant));
    }

    @Test
    @DisplayName("a field is hidden, shown or masked by one choice; a declared label goes with its mask alone")
    void touched() {
        var was = grant(new FieldSelection.Except(List.of("gone", "id")), Map.of("price", RANGE), new RowRule.All());
        var form = GrantForm.of(was, NAMES);
        form.getFields().get(0).setHow("full");
        form.getFields().get(1).setHow("hidden");
        form.getFields().get(2).setHow("hash");
        var is = form.grant(was);
        assertThat(is.fields()).isEqualTo(new FieldSelection.Except(List.of("gone", "plant")));
        assertThat(is.masks()).isEqualTo(Map.of("price", new MaskSpec(MaskSpec.Kind.HASH, null, null)));
        form.setLater(false);
        assertThat(form.grant(was).fields()).isEqualTo(new FieldSelection.Only(List.of("id", "price")));
    }
}
