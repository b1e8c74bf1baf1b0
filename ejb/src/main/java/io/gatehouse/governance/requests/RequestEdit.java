package io.gatehouse.governance.requests;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked for.
 *
 * @param kind {@code dataset} or {@code report}
 * @param target its key; need not exist
 * @param fields none: all of them
 * @param workflow where it is to be used
 * @param role the role of the asker that is to get it
 * @param until the last day for which it is asked
 */
public record RequestEdit(String kind, String target, List<String> fields, String workflow, String role, String reason, LocalDate until) {

    public static final String DATASET = "dataset";
    public static final String REPORT = "report";

    public RequestEdit {
        fields = List.copyOf(fields);
    }
}
