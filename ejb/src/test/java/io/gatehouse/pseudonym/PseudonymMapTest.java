package io.gatehouse.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymMapTest {

    private static final Set<EntityKind> ALL = EntityKind.confidential();

    private final PseudonymMap map = new PseudonymMap(Recogniser.of(List.of(
            new KnownName("Kellermann Guss GmbH", EntityKind.VENDOR), new KnownName("Kellermann", EntityKind.VENDOR),
            new KnownName("Jörg Müller", EntityKind.PERSON), new KnownName("P-4711/B", EntityKind.PART),
            new KnownName("Lathe 3", EntityKind.MACHINE))));

    @AfterEach
    void end() {
        map.close();
    }

    @Test
    void tokens_are_counted_by_first_appearance() {
        assertThat(map.hide("Kellermann Guss GmbH sold P-4711/B to Jörg Müller; Kellermann did.", ALL))
                .isEqualTo("VENDOR_1 sold PART_1 to PERSON_1; VENDOR_2 did.");
        assertThat(map.tokens()).containsExactly("VENDOR_1", "PART_1", "PERSON_1", "VENDOR_2");
    }

    @Test
    void the_same_name_gets_the_same_token_in_every_text_in_whatever_case() {
        map.hide("Kellermann Guss GmbH", ALL);
        assertThat(map.hide("KELLERMANN  GUSS GMBH and kellermann guss gmbh's", ALL)).isEqualTo("VENDOR_1 and VENDOR_1's");
    }

    @Test
    void kinds_that_are_not_asked_for_stay() {
        assertThat(map.hide("Jörg Müller bought P-4711/B", EntityKind.personal())).isEqualTo("PERSON_1 bought P-4711/B");
    }

    @Test
    void what_one_text_tells_is_hidden_in_all_of_them() {
        assertThat(map.hideAll(List.of("It is zwirner@example.com", "ask ZWIRNER@EXAMPLE.COM"), ALL)).containsExactly("It is EMAIL_1", "ask EMAIL_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VENDOR_1", "vendor_1", "Vendor 1", "VENDOR-1", "VENDOR\\_1", "VENDOR1", "Vendor #1", "VENDOR _1", "Vendor No. 1", "VENDOR–1"})
    void what_models_make_of_a_token_is_restored(String written) {
        map.hide("Kellermann", ALL);
        assertThat(map.restore("So " + written + " is late.")).isEqualTo("So Kellermann is late.");
        assertThat(map.restore("**" + written + "**'s and _" + written + "_ and (" + written + "), " + written + "s")).isEqualTo(
                "**Kellermann**'s and _Kellermann_ and (Kellermann), Kellermanns");
        assertThat(map.leftovers(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VENDOR_2", "Vendor 2", "VENDOR_12", "VENDOR_01", "VENDOR_1a", "VENDOR_1_2", "VENDOR_X", "vendor_", "CUSTOMER_1", "VENDR_1", "LIEFERANT_1"})
    void what_was_not_given_is_not_restored_and_named_as_left(String written) {
        map.hide("Kellermann", ALL);
        assertThat(map.restore(written)).isEqualTo(written);
        if (!written.equals("vendor_")) {
            assertThat(map.leftovers("So " + written + " is late.")).containsExactly(written);
        }
    }

    @Test
    void plain_speech_is_no_token() {
        map.hide("Kellermann", ALL);
        assertThat(map.leftovers("Part 3 of ID 12345, the price 3 weeks ago, a part-time person in vendor 7 years")).isEmpty();
        assertThat(map.restore("a vendor 1 year old")).isEqualTo("a vendor 1 year old");
        assertThat(map.leftovers("a vendor 1 year old")).containsExactly("vendor 1");
    }

    @Test
    void a_text_with_words_of_a_tokens_shape_moves_the_tokens_to_another_prefix() {
        var text = "VENDOR_1 is Kellermann, machine: 1 is Lathe 3, vendorx_2";
        assertThat(map.hide(text, ALL)).isEqualTo("VENDOR_1 is VENDORXX_1, machine: 1 is MACHINEX_1, vendorx_2");
        assertThat(map.restore("VENDOR_1 is VENDORXX_1, Machine 1 is MACHINEX_1, vendorx_2"))
                .isEqualTo("VENDOR_1 is Kellermann, Machine 1 is Lathe 3, vendorx_2");
        assertThat(map.leftovers("VENDOR_1, Machine 1, VENDORX_2")).isEmpty();
    }

    @Test
    void a_later_text_with_a_word_like_a_given_token_is_hidden_too_and_comes_back() {
        map.hide("Kellermann", ALL);
        var hidden = map.hide("Vendor 1 is VENDOR_2 and not Kellermann", ALL);
        assertThat(hidden).isEqualTo("VENDORX_2 is VENDOR_2 and not VENDOR_1");
        assertThat(map.restore(hidden)).isEqualTo("Vendor 1 is VENDOR_2 and not Kellermann");
    }

    @Test
    void nothing_shows_what_it_hides() {
        map.hide("Kellermann and Jörg Müller", ALL);
        assertThat(map.toString()).isEqualTo("PseudonymMap[2 tokens]");
        assertThat(new KnownName("Kellermann", EntityKind.VENDOR).toString()).isEqualTo("KnownName[VENDOR]");
        assertThat(Recogniser.of(List.of(new KnownName("Kellermann", EntityKind.VENDOR))).toString()).doesNotContain("Kellermann");
    }

    @Test
    void after_its_end_nothing_comes_back() {
        map.hide("Kellermann", ALL);
        map.close();
        assertThat(map.restore("VENDOR_1")).isEqualTo("VENDOR_1");
        assertThatThrownBy(() -> map.hide("Kellermann", ALL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void days_stay_and_prices_do_not() {
        assertThat(map.hide("On 2026-11-24 it cost EUR 1,250.00, later 99 € or $1.2 million; 5 pieces.", ALL))
                .isEqualTo("On 2026-11-24 it cost PRICE_1, later PRICE_2 or PRICE_3; 5 pieces.");
    }
}
