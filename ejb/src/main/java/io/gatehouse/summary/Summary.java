package io.gatehouse.summary;

import io.gatehouse.shared.Label;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A summary as its reader gets it. Where it waits for review, there are no sentences, no sources' rows and no chart.
 *
 * @param question as it was asked, or null
 * @param reading how the request was understood
 * @param scope what the figures cover, from the entitlement alone
 * @param status {@code released} or {@code awaiting-review}
 * @param createdBy the author's login name
 * @param chart a series to draw, or null
 */
public record Summary(String id, String workflow, String title, String question, String language, String text,
                      String reading, List<Sentence> sentences, List<Source> sources, Label label, String scope,
                      String provider, String model, String status, List<Said> notices, String auditRef,
                      Instant createdAt, String createdBy, Chart chart) {

    public static final String RELEASED = "released";
    public static final String AWAITING_REVIEW = "awaiting-review";

    /** @param kind {@code fact}, {@code quote} or {@code generated} */
    public record Sentence(String text, List<String> sources, String kind, List<Figure> figures) {
        public Sentence {
            sources = List.copyOf(sources);
            figures = List.copyOf(figures);
        }
    }

    /**
     * A value in a sentence.
     *
     * @param value exact, as a decimal
     * @param told as it stands in the sentence
     * @param kind such as {@code money count share rate change}
     * @param definition a scalar SQL expression over the rows of the report, as the relation {@code report}
     * @param source the source whose rows it is computed from
     */
    public record Figure(String name, String value, String told, String unit, String kind, String definition, String source) {
    }

    /** @param place which rows of the report, such as {@code rows 1–12} */
    public record Source(String id, String type, String key, String title, String place, String digest) {
    }

    /** @param message in the reader's language */
    public record Said(String code, String message) {
    }

    /** @param kind {@code time} (labels are {@code yyyy-MM}) or {@code ranking} */
    public record Chart(String kind, String title, String unit, List<String> labels, List<BigDecimal> values) {
        public Chart {
            labels = List.copyOf(labels);
            values = List.copyOf(values);
        }
    }

    public Summary {
        sentences = List.copyOf(sentences);
        sources = List.copyOf(sources);
        notices = List.copyOf(notices);
    }

    /** The same as far as it may be told before a person has released it. */
    Summary withheld() {
        return new Summary(id, workflow, question == null ? "" : question, question, language, "", null, List.of(), List.of(), label, scope,
                provider, model, AWAITING_REVIEW, notices.stream().filter(said -> said.code().equals(AWAITING_REVIEW)).toList(), auditRef, createdAt, createdBy, null);
    }
}
