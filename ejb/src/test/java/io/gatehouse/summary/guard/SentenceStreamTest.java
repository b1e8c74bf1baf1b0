package io.gatehouse.summary.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stream of sentences")
class SentenceStreamTest {

    private static final String ANSWER = "Scrap rose by 1.5 % to 1,090 pcs. [1][2] Halm Inc. delivered late, z. B. on 13. April [3].\n"
            + "- \"It waits!\" says the note of Dr. Berg. [4]\nOrder value was 16.1 Mio. USD [1, 2]\n[3]\nApprox. 3 of 5 fell [2]. Next one?  Yes [1]\n\nLast one. [9]";

    @Test
    void ends_at_marks_and_lines_and_not_at_abbreviations_and_decimals() {
        assertThat(whole(ANSWER)).containsExactly("Scrap rose by 1.5 % to 1,090 pcs. [1][2]", "Halm Inc. delivered late, z. B. on 13. April [3].",
                "- \"It waits!\" says the note of Dr. Berg. [4]", "Order value was 16.1 Mio. USD [1, 2]\n[3]", "Approx. 3 of 5 fell [2].",
                "Next one?", "Yes [1]", "Last one. [9]");
    }

    @Test
    void is_the_same_however_it_is_cut() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var letters = "aB1 .[]!\n?\"z,;";
        for (int run = 0; run < 2_000; run++) {
            var text = run % 2 == 0 ? ANSWER : random.ints(120, 0, letters.length()).collect(StringBuilder::new,
                    (built, at) -> built.append(letters.charAt(at)), StringBuilder::append).toString();
            var stream = new SentenceStream();
            var sentences = new ArrayList<String>();
            for (int at = 0; at < text.length();) {
                int next = Math.min(text.length(), at + random.nextInt(12));
                sentences.addAll(stream.add(text.substring(at, next)));
                at = next;
            }
            sentences.addAll(stream.end());
            assertThat(sentences).as("seed " + seed + ": " + text).isEqualTo(whole(text));
        }
    }

    @Test
    void gives_a_sentence_as_soon_as_the_next_begins() {
        var stream = new SentenceStream();
        assertThat(stream.add("Scrap rose. ")).isEmpty();
        assertThat(stream.add("[1]")).isEmpty();
        assertThat(stream.add(" O")).containsExactly("Scrap rose. [1]");
    }

    @Test
    void drops_and_reports_what_is_cut_off_in_mid_sentence() {
        var stream = new SentenceStream();
        assertThat(stream.add("Scrap rose. [1]\nOrders fell from 16")).containsExactly("Scrap rose. [1]");
        assertThat(stream.end()).isEmpty();
        assertThat(stream.cut()).hasValue("Orders fell from 16");
    }

    @Test
    void keeps_the_word_for_no_answer() {
        assertThat(whole("NOTHING")).containsExactly("NOTHING");
    }

    @Test
    void bounds_what_it_holds() {
        var stream = new SentenceStream();
        for (int at = 0; at < 100; at++) {
            assertThat(stream.add("word ".repeat(100))).isEmpty();
        }
        assertThat(stream.add("end. [1]\nScrap rose. [1]\n")).isEmpty();
        assertThat(stream.end()).containsExactly("Scrap rose. [1]");
        assertThat(stream.dropped()).isEqualTo(1);
    }

    private static List<String> whole(String text) {
        var stream = new SentenceStream();
        var sentences = new ArrayList<>(stream.add(text));
        sentences.addAll(stream.end());
        return sentences;
    }
}
