package io.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.DatasetInfo;
import io.gatehouse.access.DatasetInfo.FieldInfo;
import io.gatehouse.governance.explain.DatasetSight;
import io.gatehouse.query.Scope;
import io.gatehouse.shared.Label;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SightSentencesTest {

    private static FieldInfo field(String title, String shown, boolean restricted, String... masks) {
        return new FieldInfo(title, title, "text", Label.BOTTOM, shown, restricted, List.of(masks));
    }

    private static String told(Locale locale, Scope scope, FieldInfo... fields) {
        return new SightSentences(new Texts(locale), "sight").of(new DatasetSight(new DatasetInfo("d", "D", List.of(fields)), scope));
    }

    @Test
    @DisplayName("a dataset is one sentence: fields, rows, masks")
    void one_sentence() {
        var plants = new Scope(List.of(new Scope.Limit("D", "Plant", List.of("Aachen", "Brno"))));
        assertThat(told(Locale.ENGLISH, new Scope(List.of()), field("Vendor", "full", false), field("Country", "full", false)))
                .isEqualTo("You see Vendor and Country in every row.");
        assertThat(told(Locale.ENGLISH, plants, field("Order", "full", true), field("Value", "full", true)))
                .isEqualTo("You see Order and Value in the rows where Plant is Aachen or Brno.");
        assertThat(told(Locale.ENGLISH, plants, field("Vendor", "full", false), field("Value", "full", true), field("Bank", "masked", false, "last4")))
                .isEqualTo("You see Vendor in every row; Value in the rows where Plant is Aachen or Brno; masked: Bank to the last four.");
        assertThat(told(Locale.GERMAN, plants, field("Wert", "full", true))).isEqualTo("Sie sehen Wert in den Zeilen mit Plant Aachen oder Brno.");
        assertThat(told(Locale.ENGLISH, new Scope(List.of(new Scope.Limit("D", null, List.of()))), field("Value", "masked", true, "range")))
                .isEqualTo("You see masked: Value to a range, in the rows that a rule allows.");
        assertThat(told(Locale.ENGLISH, new Scope(List.of()), IntStream.range(0, 9).mapToObj(i -> field("F" + i, "full", false)).toArray(FieldInfo[]::new)))
                .isEqualTo("You see 9 fields in every row.");
    }
}
