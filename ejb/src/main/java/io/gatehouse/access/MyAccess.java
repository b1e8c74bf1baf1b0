package io.gatehouse.access;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What may I see: for every caller, about themselves. */
@Stateless
@RolesAllowed("portal-user")
public class MyAccess {

    @Inject
    private CurrentCaller current;

    @Inject
    private AccessControl access;

    @Inject
    private AuditTrail audit;

    /** The caller as the token says. */
    public Me me() {
        var caller = current.caller();
        audit.record(AuditEvent.of(AuditEvent.Type.PROFILE_READ, caller.subject()).saying("name", caller.name()));
        return new Me(caller.subject(), caller.name(), caller.roles(), caller.groups(), caller.attributes());
    }

    /** The workflows that the caller may use, in the policy's order. */
    public List<WorkflowInfo> workflows() {
        var caller = current.caller();
        var snapshot = access.snapshot();
        var usable = snapshot.policy().workflows().stream()
                .filter(workflow -> access.decide(caller, workflow.key(), snapshot) instanceof Decision.Permit)
                .map(WorkflowInfo::of).toList();
        audit.record(AuditEvent.of(AuditEvent.Type.WORKFLOWS_LISTED, caller.subject()).in(null, snapshot.version()));
        return usable;
    }

    /** What exists for the caller in a workflow; NOT_FOUND where the workflow is absent or not for the caller. */
    public List<DatasetInfo> datasets(String workflow) {
        var admission = access.admit(workflow);
        var datasets = admission.entitlement().datasets().values().stream()
                .map(dataset -> DatasetInfo.of(dataset, admission.snapshot())).toList();
        audit.record(AuditEvent.of(AuditEvent.Type.CATALOG_READ, admission.caller().subject())
                .in(workflow, admission.snapshot().version()).with("entitlement", admission.entitlement().fingerprint()));
        return datasets;
    }
}
