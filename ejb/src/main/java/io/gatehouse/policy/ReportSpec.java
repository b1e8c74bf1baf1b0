package io.gatehouse.policy;

import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A named question to the datasets, in SQL, with what its answer means.
 *
 * @param parameters declared {@code :name} parameters
 * @param time the output column that says when; null when there is none
 * @param compare with what a period is compared
 * @param period the length of the period that a summary tells by itself; null to choose by the data's range
 * @param words words that questions use for it
 * @param columns meaning of output columns, by column name; wins over the meaning of the field behind it
 * @param published set when the report is published with a label of its own; else null
 */
public record ReportSpec(String key, String title, String description, List<Parameter> parameters, String sql,
                         String time, Compare compare, Period period, List<String> words,
                         Map<String, Meaning> columns, Published published) {

    /**
     * A parameter.
     *
     * @param type NUMBER covers {@code integer} and {@code number}
     * @param defaultValue a literal in text form, or null: then a value must be given
     * @param whole whether only whole numbers will do ({@code integer})
     */
    public record Parameter(String name, FieldType type, String defaultValue, boolean whole) {
        public Parameter(String name, FieldType type, String defaultValue) {
            this(name, type, defaultValue, false);
        }
    }

    public enum Compare { PREVIOUS_PERIOD, YEAR_AGO, NONE }

    public enum Period { WEEK, MONTH, QUARTER, YEAR }

    /** Publication with disclosure control: fewer than k contributors, or one above dominance percent, is suppressed. */
    public record Published(Label label, String contributor, int k, BigDecimal dominance) {
    }

    public ReportSpec {
        parameters = List.copyOf(parameters);
        words = List.copyOf(words);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
