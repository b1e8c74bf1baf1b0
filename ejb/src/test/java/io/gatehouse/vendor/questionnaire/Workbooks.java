package io.gatehouse.vendor.questionnaire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/** Workbooks in the published layout of the questionnaires, with questions of our own words. */
public final class Workbooks {

    private static final String[] CAIQ = {"Question ID", "Consensus Assessment Question", "CSP CAIQ Answer", "SSRM Control Ownership",
            "CSP Implementation Description (Optional/Recommended)", "CSC Responsibilities (Optional/Recommended)", "CCM Control ID"};

    private Workbooks() {
    }

    /** An introduction first, then the sheet with a title above its headers. Rows: id, question, answer, ownership, description. */
    public static byte[] caiq(String[]... rows) {
        return sheet(CAIQ, new int[] {0, 1, 2, 3, 4}, rows);
    }

    /** Other names and another order of columns. */
    public static byte[] aiCaiq(String[]... rows) {
        return sheet(new String[] {"Control Domain", "AI-CAIQ Answer", "Question ID", "Assessment Question", "Implementation Description", "SSRM Control Ownership"},
                new int[] {2, 3, 1, 5, 4}, rows);
    }

    static byte[] sheet(String[] headers, int[] places, String[]... rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Introduction").value(0, 0, "How to fill this in");
            var sheet = workbook.newWorksheet("CAIQ");
            sheet.value(0, 0, "CONSENSUS ASSESSMENTS");
            for (var column = 0; column < headers.length; column++) {
                sheet.value(2, column, headers[column]);
            }
            for (var row = 0; row < rows.length; row++) {
                for (var column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] != null) {
                        sheet.value(row + 3, places[column], rows[row][column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
