package io.gatehouse.vendor;

import io.gatehouse.vendor.questionnaire.Score;
import io.gatehouse.vendor.questionnaire.Text;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Vendors side by side: each by its approved assessment, or its newest where none is approved.
 *
 * @param questions all questions that one of them was asked, in the order of the questionnaires
 */
public record Comparison(List<Side> vendors, List<Row> questions) {

    /** @param assessment null where there is none; then so are score and state */
    public record Side(String key, String title, StandingView standing, String assessment, AssessmentState state, Score score, int openFindings) {
    }

    /**
     * @param choices words of the answers that can be chosen
     * @param answers by vendor; a vendor that gave none is not in it
     */
    public record Row(String question, Text text, Map<String, Text> choices, SortedMap<String, String> answers) {
    }
}
