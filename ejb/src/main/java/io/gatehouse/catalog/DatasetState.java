package io.gatehouse.catalog;

import io.gatehouse.catalog.LandedDataset.LandedField;
import java.time.Instant;
import java.util.List;

/**
 * How a dataset stands, for its owner and for officers.
 *
 * @param version how often it was landed; 0: never
 * @param rows of the current version
 * @param bytes size of the landed file
 * @param errors cells that became NULL because they did not fit their column
 * @param landedAt when the current version was landed; null: never
 * @param checkedAt when its file was last looked at
 * @param failureCode why the file as it is now could not be landed, or null
 * @param failureLine 1-based line of the failure; 0 where it has none
 * @param fields the columns; those not of the first landing appeared later
 * @param gone columns that the file does not have any more
 * @param problems the first of the errors
 */
public record DatasetState(String dataset, String source, long version, long rows, long bytes, long errors,
                           Instant landedAt, Instant checkedAt, String failureCode, long failureLine,
                           List<LandedField> fields, List<String> gone, List<ImportProblem> problems) {
    public DatasetState {
        fields = List.copyOf(fields);
        gone = List.copyOf(gone);
        problems = List.copyOf(problems);
    }
}
