package io.gatehouse.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.shared.FieldType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A cell")
class CellTextTest {

    private static String write(FieldType type, String text, boolean quoted) {
        var bytes = new ByteArrayOutputStream();
        var buffer = new CopyBuffer(bytes::write);
        var padded = ("#" + text + "9999").toCharArray();
        var fault = CellText.write(type, padded, 1, text.length(), quoted, buffer);
        try {
            buffer.flush();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8) + (fault == null ? "" : " " + fault);
    }

    @ParameterizedTest
    @CsvSource({"1.10,1.1", "1E3,1000", "1e-3,0.001", "1.50E+1,15", "007,7", "-0,0", "-0.00,0", "0.50,0.5", ".5,0.5",
        "-.5,-0.5", "100,100", "-12.340,-12.34", "0E5,0", "12345678901234567890.123456789,12345678901234567890.123456789"})
    void that_is_a_number_is_written_in_one_way_only(String text, String expected) {
        assertThat(write(FieldType.NUMBER, text, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"1.", ".", "-", "+1", "`1 `", "` 1`", "1`,`0", "1E", "1E+", "1E999", "1E9999999999", "0x1F", "NaN",
        "Infinity", "1_000", "١", "--1", "1.2.3", "1e5x"})
    void that_is_no_number_becomes_null_and_an_error(String text) {
        assertThat(write(FieldType.NUMBER, text, false)).isEqualTo("\\N not-a-number");
    }

    @Test
    void with_a_number_beyond_all_measure_becomes_null_and_an_error() {
        assertThat(write(FieldType.NUMBER, "9".repeat(101), false)).isEqualTo("\\N not-a-number");
        assertThat(write(FieldType.NUMBER, "9".repeat(100), false)).isEqualTo("9".repeat(100));
        assertThat(write(FieldType.NUMBER, "9".repeat(100) + "E100", false)).isEqualTo("\\N not-a-number");
    }

    @ParameterizedTest
    @CsvSource({"DATE,2024-02-29,2024-02-29", "DATE,2024-01-01 00:00:00.000,2024-01-01", "TIMESTAMP,2024-02-29,2024-02-29 00:00",
        "TIMESTAMP,2024-01-01T10:11,2024-01-01 10:11", "TIMESTAMP,2024-01-01 10:11:12.123456789,2024-01-01 10:11:12.123456",
        "BOOLEAN,true,t", "BOOLEAN,False,f"})
    void of_a_time_or_a_truth_value_is_written_exactly(FieldType type, String text, String expected) {
        assertThat(write(type, text, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DATE,2023-02-29,date", "DATE,2024-13-01,date", "DATE,2024-00-10,date", "DATE,0000-01-01,date", "DATE,2024-1-1,date",
        "DATE,01.02.2024,date", "DATE,2024-01-01 00:00:01,date", "DATE,infinity,date", "DATE,99999-01-01,date", "DATE,1900-02-29,date",
        "TIMESTAMP,2024-01-01 24:00,timestamp", "TIMESTAMP,2024-01-01 10:60,timestamp", "TIMESTAMP,2024-01-01 10:11:12Z,timestamp",
        "TIMESTAMP,2024-01-01 10:11:12+01,timestamp", "TIMESTAMP,2024-01-01 1,timestamp", "TIMESTAMP,2024-01-01 10:11:,timestamp",
        "TIMESTAMP,2024-01-01 10:11:12.,timestamp", "BOOLEAN,1,boolean", "BOOLEAN,yes,boolean", "BOOLEAN,t,boolean"})
    void that_does_not_fit_its_column_becomes_null_and_an_error(FieldType type, String text, String code) {
        assertThat(write(type, text, false)).isEqualTo("\\N not-a-" + code);
    }

    @Test
    void that_is_empty_is_null_and_in_quotes_an_empty_text() {
        assertThat(write(FieldType.TEXT, "", false)).isEqualTo("\\N");
        assertThat(write(FieldType.TEXT, "", true)).isEmpty();
        assertThat(write(FieldType.NUMBER, "", true)).isEqualTo("\\N");
    }

    @Test
    void of_text_is_escaped_and_loses_nothing_but_nul_characters() {
        assertThat(write(FieldType.TEXT, "a\tb\nc\rd\\.", false)).isEqualTo("a\\tb\\nc\\rd\\\\.");
        assertThat(write(FieldType.TEXT, "\\N", false)).isEqualTo("\\\\N");
        assertThat(write(FieldType.TEXT, "Größe 漢 😀 \u0001", false)).isEqualTo("Größe 漢 😀 \u0001");
        assertThat(write(FieldType.TEXT, "a\u0000b", false)).isEqualTo("ab nul-character");
    }

    @Test
    void that_is_a_number_keeps_its_value_whatever_its_form() {
        var seed = System.nanoTime();
        System.out.println("CellTextTest seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var number = new BigDecimal(new java.math.BigInteger(random.nextInt(90), random), random.nextInt(40) - 20);
            var text = (random.nextBoolean() ? "-" : "") + (random.nextBoolean() ? number.toPlainString() : number.toString());
            var written = write(FieldType.NUMBER, text, false);
            assertThat(new BigDecimal(written)).as(text).isEqualByComparingTo(new BigDecimal(text));
            assertThat(written).as(text).isEqualTo(canonical(new BigDecimal(text)));
        }
    }

    private static String canonical(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"1;2.5;1E3|NUMBER", "01067;10115|TEXT", "0;0.5;-0.1|NUMBER", "true;FALSE|BOOLEAN", "0;1|NUMBER",
        "2024-01-01;2024-02-01|DATE", "2024-01-01;2024-01-01 10:00|TIMESTAMP", "2024-01-01 00:00:00|TIMESTAMP",
        "1;x|TEXT", "1;true|TEXT", "2024-02-30|TEXT", "10:00:00|TEXT", "/1/2/|TEXT", "0xFF|TEXT", "-007|TEXT", "|TEXT",
        ";;5|NUMBER", "+49123|TEXT", "`1 `|TEXT"}, delimiter = '|')
    void tells_with_all_others_of_its_column_the_narrowest_type(String cells, FieldType type) {
        var inference = new TypeInference();
        inference.header(List.of("c"));
        for (String cell : (cells == null ? "" : cells).split(";")) {
            inference.cell(0, cell.toCharArray(), 0, cell.length(), false);
        }
        assertThat(inference.types()).containsEntry("c", type);
    }
}
