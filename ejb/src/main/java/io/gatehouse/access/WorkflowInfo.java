package io.gatehouse.access;

import io.gatehouse.policy.WorkflowSpec;

/** A workflow that the caller may use, as far as its users are told. */
public record WorkflowInfo(String key, String title, String purpose) {

    static WorkflowInfo of(WorkflowSpec workflow) {
        return new WorkflowInfo(workflow.key(), workflow.title(), workflow.purpose());
    }
}
