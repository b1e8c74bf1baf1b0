package io.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DirectoryNoteTest {

    private static final Instant NOW = Instant.parse("2026-06-17T08:00:00Z");

    private static String note(Locale language, Instant asOf) {
        return DirectoryNote.text(new Texts(language), asOf, NOW);
    }

    @Test
    @DisplayName("names of the last minute need no note; older ones say their age")
    void age() {
        assertThat(note(Locale.ENGLISH, NOW.minusSeconds(59))).isEmpty();
        assertThat(note(Locale.ENGLISH, NOW.minusSeconds(60))).contains("1 minute ago");
        assertThat(note(Locale.GERMAN, NOW.minusSeconds(540))).contains("vor 9 Minuten");
    }

    @Test
    @DisplayName("where the directory was not reached, the page says that people cannot be listed now")
    void unavailable() {
        assertThat(note(Locale.ENGLISH, null)).startsWith("People cannot be listed now");
        assertThat(note(Locale.GERMAN, null)).startsWith("Personen lassen sich gerade nicht nennen");
    }
}
