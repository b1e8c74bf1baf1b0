package io.gatehouse.access.inference;

import java.util.List;

/**
 * What its reader may know of inferences under the policy in force.
 *
 * @param run the last search, or null before the first: then there are declared derivations alone
 */
public record InferenceReport(InferenceRun run, List<Finding> findings) {
    public InferenceReport {
        findings = List.copyOf(findings);
    }
}
