package io.gatehouse.vendor.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaiqImportTest {

    private static final Questionnaire SHIPPED = Questionnaires.shipped().questionnaire();

    private static String[] row(String... cells) {
        return cells;
    }

    private static Answer answer(CaiqImport read, String question) {
        return read.answers().stream().filter(a -> a.question().equals(question)).findFirst().orElseThrow();
    }

    private static void assertRefused(String code, byte[] file) {
        assertThatThrownBy(() -> CaiqImport.of(file, SHIPPED, List.of())).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.code()).isEqualTo("bad-workbook");
            assertThat(refused.violations()).extracting(Violation::code).contains(code);
        });
    }

    @Test
    @DisplayName("Answers come over by the ids of controls; the worst of several counts; what nobody asks for is kept with its id")
    void mapped() {
        var read = CaiqImport.of(Workbooks.caiq(
                row("IAM-14.1", "A second factor?", "Yes", "CSP-owned", "Hardware keys for all administrators"),
                row("LOG-02.1", "Protected?", "Yes", "CSP-owned", null),
                row("LOG-09.1", "Write once?", "No", "Shared CSP and CSC", "Planned"),
                row("CEK-12.1", "Rotated?", "NA", "CSC-owned", null),
                row("DSP-19.1", "Where?", "Yes", "CSP-owned", "Frankfurt and Dublin"),
                row("HRS-01.1", "Background checks?", "Yes", "CSP-owned", "Before hiring"),
                row("BCR-01.1", "Continuity?", "Perhaps", "CSP-owned", null),
                row("BCR-02.1", "Plans?", null, null, null),
                row("IAM-14.1", "Again?", "No", null, null)), SHIPPED, List.of());
        assertThat(answer(read, "multi-factor")).isEqualTo(new Answer("multi-factor", "yes", "IAM-14.1 Yes: Hardware keys for all administrators", null));
        assertThat(answer(read, "audit-log-protected").value()).isEqualTo("no");
        assertThat(answer(read, "key-rotation").value()).isEqualTo("n/a");
        assertThat(answer(read, "processing-regions").value()).as("a person says which regions").isNull();
        assertThat(answer(read, "processing-regions").evidence()).contains("Frankfurt and Dublin");
        assertThat(read.additional()).containsExactly(new AdditionalAnswer("HRS-01.1", "Background checks?", "Yes", "CSP-owned", "Before hiring"));
        assertThat(read.report().read()).isEqualTo(9);
        assertThat(read.report().mapped()).containsExactly("CEK-12.1", "DSP-19.1", "IAM-14.1", "LOG-02.1", "LOG-09.1");
        assertThat(read.report().evidenced()).containsExactly("processing-regions");
        assertThat(read.report().bad()).extracting(v -> v.path() + " " + v.code())
                .containsExactly("row 10 bad-answer", "row 11 no-answer", "row 12 duplicate");
        assertThat(AnswerRules.check(SHIPPED, read.answers())).isEmpty();
    }

    @Test
    @DisplayName("Partial is no yes: a person decides, with the vendor's comment as evidence; a no beside it is a no; not applicable stays that, with its comment")
    void partial() {
        var read = CaiqImport.of(Workbooks.caiq(
                row("IAM-14.1", "A second factor?", "Partial", "CSP-owned", "Administrators only"),
                row("LOG-02.1", "Protected?", "Partially", "CSP-owned", null),
                row("LOG-09.1", "Write once?", "No", "CSP-owned", null),
                row("CEK-12.1", "Rotated?", "N/A", "CSC-owned", "The customer holds the keys")), SHIPPED, List.of());
        assertThat(answer(read, "multi-factor")).isEqualTo(new Answer("multi-factor", null, "IAM-14.1 Partial: Administrators only", null));
        assertThat(answer(read, "audit-log-protected").value()).isEqualTo("no");
        assertThat(answer(read, "key-rotation")).isEqualTo(new Answer("key-rotation", "n/a", "CEK-12.1 N/A: The customer holds the keys", null));
        assertThat(read.report().evidenced()).containsExactly("multi-factor");
        assertThat(read.report().bad()).isEmpty();
    }

    @Test
    @DisplayName("AI-CAIQ: columns are found by their headers wherever they stand")
    void otherColumns() {
        var read = CaiqImport.of(Workbooks.aiCaiq(row("TVM-06.1", "Tested?", "yes", "AICM", "Every spring"), row("MDS-01.1", "Model cards?", "N/A", null, null)),
                SHIPPED, List.of());
        assertThat(answer(read, "penetration-test")).isEqualTo(new Answer("penetration-test", "yes", "TVM-06.1 yes: Every spring", null));
        assertThat(read.report().kept()).containsExactly("MDS-01.1");
    }

    @Test
    @DisplayName("What a person has answered stays, with the vendor's words as evidence where there is none")
    void personsAnswersStay() {
        var before = new Answer("multi-factor", "no", null, "seen otherwise on the visit");
        var read = CaiqImport.of(Workbooks.caiq(row("IAM-14.1", "?", "Yes", null, "All")), SHIPPED, List.of(before));
        assertThat(answer(read, "multi-factor")).isEqualTo(new Answer("multi-factor", "no", "IAM-14.1 Yes: All", "seen otherwise on the visit"));
        assertThat(read.report().answered()).isEmpty();
    }

    @Test
    @DisplayName("A file without the columns, without rows, or with nothing that can be used is refused")
    void unusable() {
        assertRefused("no-columns", Workbooks.sheet(new String[] {"Name", "Value"}, new int[] {0, 1}, row("a", "b")));
        assertRefused("empty", Workbooks.caiq());
        assertRefused("bad-answer", Workbooks.caiq(row("IAM-14.1", "?", "Perhaps", null, null)));
        assertRefused("not-a-workbook", "id,question".getBytes(StandardCharsets.UTF_8));
        assertRefused("not-a-workbook", new byte[0]);
        var broken = Workbooks.caiq(row("IAM-14.1", "?", "Yes", null, null));
        assertRefused("not-a-workbook", java.util.Arrays.copyOf(broken, broken.length / 2));
    }

    @Test
    @DisplayName("A bomb is not unpacked: neither one large part nor thousands of small ones")
    void bombs() throws IOException {
        assertRefused("too-large", zip(1, 200 * 1024 * 1024));
        assertRefused("too-large", zip(501, 1));
        assertRefused("too-large", new byte[CaiqWorkbook.LARGEST_FILE + 1]);
        var rows = new String[5_001][];
        java.util.Arrays.setAll(rows, i -> row("AAA-01." + i, "?", "Yes", null, null));
        assertRefused("too-large", Workbooks.caiq(rows));
    }

    @Test
    @DisplayName("Entities and outside references in its XML are not followed")
    void entities() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<!DOCTYPE Types [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><Types>&a;</Types>".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused("not-a-workbook", out.toByteArray());
    }

    private static byte[] zip(int parts, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        var zeros = new byte[1024 * 1024];
        try (var zip = new ZipOutputStream(out)) {
            for (var part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("xl/part" + part + ".xml"));
                for (var left = size; left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, Math.min(left, zeros.length));
                }
            }
        }
        return out.toByteArray();
    }
}
