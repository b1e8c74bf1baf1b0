package io.gatehouse.access;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Lets the caller of the running request into a workflow, or refuses and records it. The policy's version and the
 * catalog's revision are read in the request's transaction, so a change of either holds from the next request on, on
 * every node.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AccessControl {

    @Inject
    private CurrentCaller current;

    @Inject
    private PolicyStore policies;

    @Inject
    private Catalog catalog;

    @Inject
    private AuditTrail audit;

    @Inject
    private EntitlementCache cache;

    @Inject
    private Clock clock;

    /** Admits the caller; NOT_FOUND where the workflow is absent or not for the caller, whichever it is. */
    public Admission admit(String workflow) {
        var caller = current.caller();
        var snapshot = snapshot();
        return switch (decide(caller, workflow, snapshot)) {
            case Decision.Permit permit -> new Admission(caller, snapshot.policy().workflow(workflow).orElseThrow(),
                    permit.entitlement(), snapshot);
            case Decision.Deny deny -> {
                audit.recordRefusal(AuditEvent.of(AuditEvent.Type.ACCESS_REFUSED, caller.subject())
                        .ended(AuditEvent.Outcome.REFUSED).in(null, snapshot.version())
                        .with("reasons", String.join(",", deny.reasons())).saying("asked-for", workflow));
                throw DomainException.notFound();
            }
        };
    }

    /** Decides without refusing, for lists of what the caller may use. */
    public Decision decide(Caller caller, String workflow, PolicySnapshot snapshot) {
        return cache.decide(caller, workflow, snapshot, LocalDate.now(clock));
    }

    /** The policy in force and what is landed, as this transaction sees them. */
    public PolicySnapshot snapshot() {
        var versioned = policies.current();
        return new PolicySnapshot(versioned.version(), versioned.policy(), catalog.snapshot());
    }
}
