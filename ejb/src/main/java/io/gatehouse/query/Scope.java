package io.gatehouse.query;

import java.util.List;

/**
 * What figures cover, from the entitlement alone: for each dataset that is named under a condition, the values that
 * its columns are limited to. A column that does not exist for the reader is not named. No limits: everything that the workflow holds. Told in words in the reader's language.
 */
public record Scope(List<Limit> limits) {

    /** Rows of the dataset of this title are limited to these values of a field; without values, by a rule of that field; without a field, by a rule. */
    public record Limit(String datasetTitle, String fieldTitle, List<String> values) {
        public Limit {
            values = List.copyOf(values);
        }
    }

    public Scope {
        limits = List.copyOf(limits);
    }
}
