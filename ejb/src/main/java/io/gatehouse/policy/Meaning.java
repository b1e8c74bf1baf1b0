package io.gatehouse.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a field, or a column of a report, means. Every part may be absent (null or empty): then it is guessed from
 * name, type and visible data.
 *
 * @param title the reader's word for it
 * @param type declared type code ({@code text number boolean date timestamp}), or null
 * @param unit e.g. {@code pcs}, {@code days}
 * @param currency ISO 4217
 * @param aggregate how values combine
 * @param good which direction is good
 * @param target what it should be
 * @param values codes in words, by code
 * @param excluded codes of a status that must not count
 * @param pending codes of a status that are not final yet and are told apart
 * @param zeroIsMissing whether 0 stands for "not known"
 */
public record Meaning(String title, String type, String unit, String currency, Role role, Aggregate aggregate,
                      Good good, BigDecimal target, Map<String, String> values, List<String> excluded,
                      List<String> pending, boolean zeroIsMissing) {

    public enum Role { MEASURE, DIMENSION, TIME, IDENTIFIER, STATUS, TEXT }

    public enum Good { HIGHER, LOWER }

    /** How values combine: sum, last, mean, none, or the ratio of the sums of two other columns. */
    public record Aggregate(Kind kind, String numerator, String denominator) {
        public enum Kind { SUM, LAST, MEAN, NONE, RATIO }
    }

    public static final Meaning NONE = new Meaning(null, null, null, null, null, null, null, null, Map.of(),
            List.of(), List.of(), false);

    public Meaning {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        excluded = List.copyOf(excluded);
        pending = List.copyOf(pending);
    }

    /** This meaning, with what it leaves open taken from the other. */
    public Meaning orElse(Meaning other) {
        return new Meaning(title != null ? title : other.title, type != null ? type : other.type,
                unit != null ? unit : other.unit, currency != null ? currency : other.currency,
                role != null ? role : other.role, aggregate != null ? aggregate : other.aggregate,
                good != null ? good : other.good, target != null ? target : other.target,
                values.isEmpty() ? other.values : values, excluded.isEmpty() ? other.excluded : excluded,
                pending.isEmpty() ? other.pending : pending, zeroIsMissing || other.zeroIsMissing);
    }
}
