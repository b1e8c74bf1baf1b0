package io.gatehouse.governance.explain;

import io.gatehouse.shared.DomainException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody asks about: a dataset, a field of it, one cell, or a report.
 *
 * @param dataset null exactly where a report is asked about
 * @param field null: the dataset as a whole
 * @param row the values of the dataset's identity fields, for one cell or row; empty: all rows
 */
public record Question(String dataset, String field, Map<String, String> row, String report) {

    /** REFUSED unless exactly one of dataset and report is given; field and row go with a dataset. */
    public Question {
        row = row == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(row));
        if ((dataset == null) == (report == null) || report != null && (field != null || !row.isEmpty())) {
            throw DomainException.refused("dataset", "bad-request", "Ask about a dataset, with or without a field and a row, or about a report.");
        }
    }

    public static Question of(String dataset, String field) {
        return new Question(dataset, field, Map.of(), null);
    }

    public static Question ofReport(String report) {
        return new Question(null, null, Map.of(), report);
    }

    boolean isOfRow() {
        return !row.isEmpty();
    }
}
