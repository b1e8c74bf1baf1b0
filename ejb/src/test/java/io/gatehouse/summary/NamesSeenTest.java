package io.gatehouse.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.pseudonym.EntityKind;
import io.gatehouse.pseudonym.KnownName;
import io.gatehouse.pseudonym.PseudonymMap;
import io.gatehouse.pseudonym.Recogniser;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a question is by the names in it, and what may stand in it. */
class NamesSeenTest {

    private static final Label TERMS = Label.of(Level.CONFIDENTIAL, "vendor-terms");
    private static final Label PEOPLE = Label.of(Level.INTERNAL, "personal-data");

    private final NamesSeen names = NamesSeen.of(List.of(
            new NamesSeen.OfField(EntityKind.VENDOR, TERMS, List.of(new KnownName("Zwolle Staal", EntityKind.VENDOR)), false),
            new NamesSeen.OfField(EntityKind.VENDOR, Label.BOTTOM, List.of(new KnownName("Ostend Pumps", EntityKind.VENDOR)), false),
            new NamesSeen.OfField(EntityKind.PERSON, PEOPLE, List.of(new KnownName("Ilse Marn", EntityKind.PERSON)), true)), List.of());

    @Test
    void a_question_that_names_nobody_has_no_label_of_its_own() {
        assertThat(names.labelOf("How much did we order last month?")).isEqualTo(Label.BOTTOM);
    }

    @Test
    void it_has_the_labels_of_all_fields_whose_names_stand_in_it() {
        assertThat(names.labelOf("What did ZWOLLE STAAL deliver?")).isEqualTo(TERMS);
        assertThat(names.labelOf("Did Ilse Marn order from Zwolle Staal or Ostend Pumps?")).isEqualTo(TERMS.join(PEOPLE));
    }

    @Test
    void kinds_of_fields_that_hold_more_names_than_were_read_are_not_known_whole() {
        assertThat(names.unknown()).containsExactly(EntityKind.PERSON);
    }

    @Test
    void an_organisation_of_a_question_is_replaced_wherever_it_stands() {
        var question = "Is Brandvik Holding GmbH late?";
        try (var pseudonyms = new PseudonymMap(Recogniser.of(List.of()))) {
            pseudonyms.hide(question, EntityKind.inQuestions());
            var hidden = pseudonyms.hideAll(List.of(question, "3 orders of Brandvik Holding GmbH are late."), EntityKind.confidential());
            assertThat(hidden).noneMatch(text -> text.contains("Brandvik"));
            assertThat(pseudonyms.restore(hidden.getFirst())).isEqualTo(question);
        }
    }
}
