package io.gatehouse.vendor.questionnaire;

import java.math.BigDecimal;
import java.util.List;

/**
 * How good the answers are, and by which of them. A question that is not answered reaches nothing; one that does not
 * apply is not reachable.
 *
 * @param percent of what is reachable, rounded down; 0 where nothing is
 */
public record Score(BigDecimal reached, BigDecimal reachable, int percent, int answered, int asked, List<SectionScore> sections) {

    public record SectionScore(String section, BigDecimal reached, BigDecimal reachable, List<Points> questions) {
    }

    public record Points(String question, String answer, BigDecimal reached, BigDecimal reachable) {
    }
}
