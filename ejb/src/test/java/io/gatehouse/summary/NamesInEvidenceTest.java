package io.gatehouse.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.pseudonym.EntityKind;
import io.gatehouse.pseudonym.KnownName;
import io.gatehouse.pseudonym.PseudonymMap;
import io.gatehouse.pseudonym.Recogniser;
import io.gatehouse.summary.prompt.FreeText;
import org.junit.jupiter.api.Test;

/** Names of datasets in the form in which evidence holds them. */
class NamesInEvidenceTest {

    private static String hidden(String name, String text) {
        var known = KnownNames.spellings(name).map(spelling -> new KnownName(spelling, EntityKind.VENDOR)).toList();
        try (var pseudonyms = new PseudonymMap(Recogniser.of(known))) {
            return pseudonyms.hide(text, EntityKind.confidential());
        }
    }

    @Test
    void a_name_with_quotation_marks_is_replaced_where_evidence_escapes_them() {
        var name = "Zwolle \"Noord\" B.V.";
        assertThat(hidden(name, "- Vendor: " + FreeText.quoted(name) + "; Orders: 3")).isEqualTo("- Vendor: \"VENDOR_1\"; Orders: 3");
    }

    @Test
    void and_where_nothing_escapes_them() {
        var name = "Zwolle \"Noord\" B.V.";
        assertThat(hidden(name, "How is " + name + " doing?")).isEqualTo("How is VENDOR_1 doing?");
    }
}
