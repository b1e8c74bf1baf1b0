package io.gatehouse.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CSV file")
class CsvFileTest {

    /** All rows, the header first; a cell in quotes stands in brackets, an empty one without is ∅. */
    private static List<List<String>> rows(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<String>>();
        CsvFile.read(new ByteArrayInputStream(bytes), new CellSink() {
            private List<String> row = new ArrayList<>();

            @Override
            public void header(List<String> names) {
                rows.add(names);
            }

            @Override
            public void cell(int column, char[] buffer, int offset, int length, boolean quoted) {
                var text = new String(buffer, offset, length);
                row.add(quoted ? "[" + text + "]" : text.isEmpty() ? "∅" : text);
            }

            @Override
            public void endRow() {
                rows.add(row);
                row = new ArrayList<>();
            }
        });
        return rows;
    }

    private static List<List<String>> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertBroken(byte[] bytes, String code, long line) {
        assertThatThrownBy(() -> rows(bytes)).isInstanceOfSatisfying(BrokenFile.class, broken -> {
            assertThat(broken.code()).isEqualTo(code);
            assertThat(broken.line()).isEqualTo(line);
        });
    }

    private static void assertBroken(String text, String code, long line) {
        assertBroken(text.getBytes(StandardCharsets.UTF_8), code, line);
    }

    @Test
    void keeps_line_breaks_quotes_and_separators_in_quotes() throws IOException {
        assertThat(rows("a,b\r\n\"x\ny\",\"say \"\"hi\"\", then\"\r\n")).containsExactly(List.of("a", "b"),
                List.of("[x\ny]", "[say \"hi\", then]"));
    }

    @Test
    void tells_an_empty_text_from_nothing() throws IOException {
        assertThat(rows("a,b,c\n\"\",,\"\"\n")).containsExactly(List.of("a", "b", "c"), List.of("[]", "∅", "[]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2", "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n\n1,2\n\n\n", "\uFEFFa,b\n1,2"})
    void ends_its_lines_in_any_way_and_may_have_a_mark_of_its_encoding(String text) throws IOException {
        assertThat(rows(text)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void without_rows_is_a_table_without_rows() throws IOException {
        assertThat(rows("a,b\n")).containsExactly(List.of("a", "b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a,b\\n1,2\\n3\\n|ragged-row|3", "a,b\\n1,2\\n3,4,5\\n|ragged-row|3", "a,b\\n\"x\\ny\",2\\n3\\n|ragged-row|4",
        "a,b\\n1,\"x\\n|not-csv|2", "a,b\\n1,\"|not-csv|2", "a,b\\n1,\"\"\"\\n|not-csv|2", "a,b\\n1,\"x\"\"\\n|not-csv|2",
        "a,b\\n1,\"x\"y\\n|not-csv|2", "a,\"b\\n1,2\\n|header-control|1", "``|no-header|1", "\\n\\n|no-header|1",
        "a,,b\\n|header-empty|1", "a, \\n|header-empty|1", "a,b,A\\n|header-duplicate|1", "a,\"b\\nc\"\\n|header-control|1",
        "a,ctid\\n|header-reserved|1"})
    void that_is_broken_says_what_and_where(String text, String code, long line) {
        assertBroken(text == null ? "" : text.replace("\\n", "\n"), code, line);
    }

    @Test
    void with_a_header_too_long_or_too_wide_is_refused() {
        assertBroken("x".repeat(64) + "\n1\n", "header-too-long", 1);
        assertBroken("ü".repeat(32) + "\n1\n", "header-too-long", 1);
        var wide = new StringBuilder("c");
        for (int i = 0; i < 2_000; i++) {
            wide.append(",c").append(i);
        }
        assertBroken(wide + "\n", "too-many-columns", 1);
    }

    @Test
    void in_another_encoding_is_refused_with_the_line_of_the_first_such_byte() throws IOException {
        var bytes = ("a,b\n" + "1,2\n".repeat(100_000) + "1,M\u00fcller\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> rows(bytes)).isInstanceOfSatisfying(BrokenFile.class,
                broken -> assertThat(broken.code()).isEqualTo("not-utf8"));
        assertThat(Utf8Fault.line(new ByteArrayInputStream(bytes))).isEqualTo(100_002);
        assertThat(Utf8Fault.line(new ByteArrayInputStream("a\nü\n".getBytes(StandardCharsets.UTF_8)))).isZero();
        var cut = new byte[] {'a', '\n', (byte) 0xC3};
        assertThat(Utf8Fault.line(new ByteArrayInputStream(cut))).isEqualTo(2);
    }

    @Test
    void that_holds_our_own_end_mark_is_refused_rather_than_cut() {
        assertBroken("a\n1\n\u0003end-of-file\u0003\n2\n", "not-csv", 4);
    }

    @Test
    void comes_out_as_it_was_written_whatever_it_holds() throws IOException {
        var seed = System.nanoTime();
        System.out.println("CsvFileTest seed " + seed);
        var random = new Random(seed);
        for (int file = 0; file < 300; file++) {
            var columns = 1 + random.nextInt(5);
            var text = new StringBuilder();
            var expected = new ArrayList<List<String>>();
            for (int row = 0; row <= random.nextInt(20); row++) {
                var cells = new ArrayList<String>();
                for (int column = 0; column < columns; column++) {
                    var cell = row == 0 ? "c" + column : randomCell(random);
                    cells.add(row == 0 ? cell : "[" + cell + "]");
                    text.append(column == 0 ? "" : ",").append('"').append(cell.replace("\"", "\"\"")).append('"');
                }
                text.append(random.nextBoolean() ? "\n" : "\r\n");
                expected.add(cells);
            }
            assertThat(rows(text.toString())).isEqualTo(expected);
        }
    }

    private static String randomCell(Random random) {
        var parts = List.of("a", "\"", "\n", "\r\n", ",", "ä", "😀", "\\", "\t", "\\N", " ", "0", "\u0003");
        var cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append(parts.get(random.nextInt(parts.size())));
        }
        return cell.toString();
    }
}
