package io.gatehouse.query;

import io.gatehouse.access.Footprint;
import io.gatehouse.policy.ReportSpec;

/**
 * The answer to a report or a statement, as one reader may see it.
 *
 * @param footprint what it rests on, for later readers
 * @param report the report, or null for a statement of the caller's own
 * @param exportable whether the control ladder lets its label be copied and exported
 */
public record ReportRows(ResultTable table, Footprint footprint, ReportSpec report, boolean exportable) {
}
