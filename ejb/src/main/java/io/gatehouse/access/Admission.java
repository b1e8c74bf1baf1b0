package io.gatehouse.access;

import io.gatehouse.identity.Caller;
import io.gatehouse.policy.WorkflowSpec;

/** A caller let into a workflow: what every later step of the request takes. */
public record Admission(Caller caller, WorkflowSpec workflow, Entitlement entitlement, PolicySnapshot snapshot) {
}
