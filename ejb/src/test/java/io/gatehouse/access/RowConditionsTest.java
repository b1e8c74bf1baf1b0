package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.shared.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowConditionsTest {

    private static final Map<String, FieldType> TYPES = Map.of("plant", FieldType.TEXT, "Quantity", FieldType.NUMBER,
            "isOpen", FieldType.BOOLEAN, "due", FieldType.DATE, "note", FieldType.TEXT);

    private static final Map<String, List<String>> CLAIMS = Map.of("plants", List.of("Aachen", "Brno"),
            "limit", List.of("12"), "empty", List.of(), "blank", List.of(" "), "word", List.of("twelve"));

    private static Optional<String> bound(String condition) {
        try {
            return RowConditions.parse(condition).bind(TYPES, claim -> CLAIMS.getOrDefault(claim, List.of())).map(PredicateText::of);
        } catch (RowConditionException unreadable) {
            return Optional.empty();
        }
    }

    @Test
    void a_claim_stands_for_all_its_values() {
        assertThat(bound("plant IN (:caller.plants)")).contains("in(column 'plant',String 'Aachen',String 'Brno')");
        assertThat(bound("plant = :caller.plants")).isEqualTo(bound("plant IN (:caller.plants)"));
        assertThat(bound(":caller.plants = plant")).isEqualTo(bound("plant IN (:caller.plants)"));
        assertThat(bound("Quantity BETWEEN 0 AND :caller.limit")).contains("between(column 'Quantity',number 0,number 12)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plant IN (:caller.missing)", "plant IN (:caller.empty)", "plant IN (:caller.blank)",
        "Quantity IN (:caller.word)", "Quantity = 1 OR plant = :caller.missing", "Quantity BETWEEN :caller.plants AND 5",
        "gone = 1", "Quantity = 'many'", "due > DATE '2026-01-01' AND plant IN (:caller.empty)"})
    void a_condition_that_lacks_something_holds_nowhere(String condition) {
        assertThat(bound(condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT (plant IN (:caller.plants))", "plant <> :caller.plants", "plant NOT IN (:caller.plants)",
        "plant < :caller.plants", "plant NOT BETWEEN :caller.plants AND 'x'", ":caller.plants IN ('Aachen')",
        ":caller.plants = :caller.plants", "'Aachen' = :caller.plants", "plant LIKE :caller.plants", ":caller.plants"})
    void a_claim_elsewhere_than_under_equality_is_refused(String condition) {
        assertThat(RowConditions.check("p", condition, List.of("plants"), Optional.empty())).isNotEmpty();
        assertThat(bound(condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0 = Quantity", "UPPER(plant) = 'A'", "plant IN (SELECT plant FROM t)", "EXISTS (SELECT 1)",
        "random() < 1", "Quantity + 1 = 2", "plant = 'a' COLLATE \"C\"", "CASE WHEN isOpen THEN TRUE ELSE FALSE END",
        "other.plant = 'a'", "Quantity = ANY (ARRAY[1])", "plant SIMILAR TO 'a'", "1 = 1", "plant"})
    void what_is_no_plain_comparison_is_refused(String condition) {
        assertThat(bound(condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plant =", "plant = 'a' )", "", "SELECT 1", "plant = 'a'; DROP TABLE x"})
    void what_is_no_sql_is_refused_with_its_place(String condition) {
        assertThat(RowConditions.check("roles[0]", condition, List.of(), Optional.empty()))
                .extracting(v -> v.path() + " " + v.code()).containsExactly("roles[0] condition-syntax");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "QUANTITY > 1 | (column 'Quantity'>number 1)",
        "isOpen | (column 'isOpen'=Boolean 'true')",
        "NOT isOpen | not((column 'isOpen'=Boolean 'true'))",
        "Quantity <> -1.50 | (column 'Quantity'<>number -1.5)",
        "due >= DATE '2026-01-02' | (column 'due'>=LocalDate '2026-01-02')",
        "due >= '2026-01-02' | (column 'due'>=LocalDate '2026-01-02')",
        "plant = note AND Quantity IS NOT NULL | and((column 'plant'=column 'note'),not(null(column 'Quantity')))",
        "note LIKE 'a%' OR TRUE | always",
        "plant = NULL | (column 'plant'=null)"})
    void conditions_bind_to_typed_predicates(String condition, String expected) {
        assertThat(bound(condition)).contains(expected);
    }

    @Test
    void a_claim_inside_a_string_is_text() {
        assertThat(bound("plant = ':caller.plants'")).contains("(column 'plant'=String ':caller.plants')");
    }

    @Test
    void unlisted_claims_are_refused() {
        assertThat(RowConditions.check("p", "plant = :caller.plants", List.of("territories"), Optional.empty()))
                .extracting("code").containsExactly("unknown-claim");
    }
}
