package io.gatehouse.summary;

import io.gatehouse.query.ResultTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A summary as its page shows it.
 *
 * @param rows by source, in the order of the sources: what was asked for; none while the summary waits for release
 * @param exportable whether the control ladder lets its label be copied and exported
 * @param vendor title of the vendor whose model wrote it, as the policy in force has it; null where none did
 */
public record OpenedSummary(Summary summary, Map<String, ResultTable> rows, boolean exportable, String vendor) {
    public OpenedSummary {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
