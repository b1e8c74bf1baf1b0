package io.gatehouse.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import io.gatehouse.testbed.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {

    private static List<String> found(String text, String... names) {
        var known = new ArrayList<KnownName>();
        for (var name : names) {
            known.add(new KnownName(name, EntityKind.PART));
        }
        return Recogniser.ofNamesAlone(known).find(text).stream().map(piece -> text.substring(piece.start(), piece.end())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Müller & Söhne GmbH    | bei MÜLLER & SÖHNE GMBH bestellt
            Müller & Söhne GmbH    | Müller &  Söhne\u00A0GmbH's
            Müller                 | Müllers Auftrag
            Müller                 | MUELLER
            Größe                  | GRÖSSE
            P-4711/B               | (P-4711/B),
            P-4711/B               | P\u20134711/B
            P-4711/B               | p-4711/b_old
            4711                   | Teil 4711, 3 Stück
            D'Angelo               | D\u2019Angelo
            İzmir Döküm            | izmir döküm
            Kellermann             | Kel\u00ADler\u200Bmann
            C++ Tools (North)      | the C++ Tools (North) plant
            株式会社日本ポンプ      | これは株式会社日本ポンプです
            """)
    void a_name_is_found_however_it_is_written(String name, String text) {
        assertThat(found(text, name)).hasSize(1);
        assertThat(found(Normalizer.normalize(text, Normalizer.Form.NFD), name)).hasSize(1);
        assertThat(found(text, Normalizer.normalize(name, Normalizer.Form.NFD))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gear  | Gearbox
            Gear  | MyGear
            12    | 12.5
            12    | 3,12
            12    | 112
            471   | P-4711/B
            """)
    void a_part_of_a_word_or_number_is_no_name(String name, String text) {
        assertThat(found(text, name)).isEmpty();
    }

    @Test
    void the_longest_name_counts_and_names_that_overlap_are_hidden_together() {
        assertThat(found("Siemens Energy Solutions GmbH", "Siemens", "Siemens Energy")).containsExactly("Siemens Energy");
        assertThat(found("Siemens Energy Solutions GmbH", "Siemens Energy", "Energy Solutions GmbH")).containsExactly("Siemens Energy Solutions GmbH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_blank_name_is_refused(String blank) {
        assertThatThrownBy(() -> new KnownName(blank, EntityKind.PART)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_name_of_adventureworks_is_found_in_every_frame() throws IOException {
        var folder = SharedData.folder("adventureworks");
        var names = new LinkedHashSet<String>();
        for (var table : SharedData.tables(folder)) {
            names.addAll(nameCells(folder.resolve(table + ".csv")));
        }
        var recogniser = Recogniser.ofNamesAlone(names.stream().map(name -> new KnownName(name, EntityKind.VENDOR)).toList());
        var missed = new ArrayList<String>();
        for (var name : names) {
            for (var frame : List.of("%s is late", "12 orders of %s, late", "(%s)", "von %s.", "\"%s\"\n")) {
                for (var written : List.of(name, name.toUpperCase(Locale.ROOT))) {
                    var text = frame.formatted(written);
                    int start = frame.indexOf("%s");
                    if (recogniser.find(text).stream().noneMatch(piece -> piece.start() <= start && piece.end() >= start + written.length())) {
                        missed.add(text);
                    }
                }
            }
        }
        System.out.println(names.size() + " known names, " + missed.size() + " missed");
        assertThat(names).hasSizeGreaterThan(5_000);
        assertThat(missed).isEmpty();
    }

    private static Set<String> nameCells(Path table) throws IOException {
        var cells = new LinkedHashSet<String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(table))) {
            for (var row : rows) {
                row.getFieldsAsMap().forEach((column, cell) -> {
                    if (column.matches(".*(?:Name|Number)") && cell.strip().length() > 1 && cell.equals(cell.strip())) {
                        cells.add(cell);
                    }
                });
            }
        }
        return cells;
    }
}
