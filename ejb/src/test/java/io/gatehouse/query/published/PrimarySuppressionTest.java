package io.gatehouse.query.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A group by itself")
class PrimarySuppressionTest {

    @ParameterizedTest(name = "of {0} with k {1} and {2} % is unsafe: {3}")
    @CsvSource({"10 10, 3, 80, true", "10 10 10, 3, 80, false", "80 10 10, 3, 80, true", "81 10 9, 3, 80, true", "60 20 20, 3, 80, false",
        "60 29 11, 3, 80, true", "100 0 0, 3, 100, false", "0 0 0, 3, 100, true", "-80 10 10, 3, 80, true", "40 30 30, 4, 80, true"})
    void is_judged_by_number_and_by_dominance(String values, int k, BigDecimal dominance, boolean unsafe) {
        var parts = new LinkedHashSet<Cell.Part>();
        for (String value : values.split(" ")) {
            parts.add(new Cell.Part("atom", "C" + parts.size(), List.of(new BigDecimal(value))));
        }
        assertThat(new PrimarySuppression(k, dominance).isUnsafe(new Cell("r", "g", parts))).isEqualTo(unsafe);
    }
}
