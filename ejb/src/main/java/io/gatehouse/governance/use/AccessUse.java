package io.gatehouse.governance.use;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.Consent;
import io.gatehouse.governance.PolicyChange;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Use against right, for owners of their own sources' data, for officers and auditors of all. Names, days and counts. */
@Stateless
@RolesAllowed({"data-owner", "ai-governance"})
public class AccessUse {

    private static final int DAYS = 90;

    @Inject
    private AccessControl access;

    @Inject
    private PolicyStore policies;

    @Inject
    private UseStore uses;

    @Inject
    private PolicyChange change;

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** What is granted, and what of it was used in the last 90 days. */
    @RolesAllowed({"data-owner", "ai-governance", "auditor"})
    public UseView view() {
        var caller = current.caller();
        var snapshot = access.snapshot();
        var lines = rules(snapshot).lines(reads(caller), changes(caller));
        audit.record(AuditEvent.of(Type.USE_READ, caller.subject()).in(null, snapshot.version()).with("lines", lines.size()));
        return new UseView(since(), today(), snapshot.version(), lines);
    }

    /**
     * Ends what a grant gives of a dataset, where nobody used it; holds from the next request on.
     *
     * @throws DomainException NOT_FOUND; CONFLICT {@code grant-changed}, {@code grant-used}
     */
    public ApplyResult end(String role, String grant, String dataset) {
        var caller = current.caller();
        policies.currentForChange();
        var snapshot = access.snapshot();
        return recorded(AuditEvent.of(Type.GRANT_ENDED, caller.subject()).in(null, snapshot.version()).with("role", role).with("grant", grant).with("dataset", dataset),
                () -> {
                    var narrower = rules(snapshot).without(role, grant, dataset, changes(caller));
                    return change.edit(policy -> narrower, caller, Consent.none("ends an unused grant of " + role), false);
                });
    }

    /** Grants that somebody has to recertify, the nearest day first, those that ended for want of it included. */
    @RolesAllowed({"data-owner", "ai-governance", "auditor"})
    public List<Recertification> recertifications() {
        var caller = current.caller();
        var policy = policies.current();
        var due = RecertificationRules.due(policy.policy(), uses.since(since()), reads(caller), today());
        audit.record(AuditEvent.of(Type.USE_READ, caller.subject()).in(null, policy.version()).with("recertifications", due.size()));
        return due;
    }

    /** Says that grants are needed until a day. Where that is later than before it widens, and waits for a second officer. */
    public ApplyResult recertify(List<GrantRef> grants, LocalDate by) {
        var caller = current.caller();
        var event = AuditEvent.of(Type.GRANT_RECERTIFIED, caller.subject()).in(null, policies.currentVersion()).with("by", by)
                .with("grants", String.join(",", grants.stream().map(grant -> grant.role() + ":" + grant.grant()).toList()));
        return recorded(event, () -> change.edit(policy -> RecertificationRules.recertified(policy, grants, by, changes(caller), today()), caller,
                Consent.none("recertified until " + by), false));
    }

    private ApplyResult recorded(AuditEvent event, Supplier<ApplyResult> act) {
        try {
            var result = act.get();
            audit.record(event.with("staged", result.staged().isEmpty() ? null : result.staged().getFirst().version()));
            return result;
        } catch (DomainException refused) {
            audit.recordRefusal(event.ended(Outcome.REFUSED).with("code", refused.code()));
            throw refused;
        }
    }

    private UseRules rules(PolicySnapshot snapshot) {
        return new UseRules(snapshot, uses.since(since()), today());
    }

    /** Of every source for who governs or audits; of their own for owners. */
    private static Predicate<String> reads(Caller caller) {
        return caller.hasRole("auditor") ? owner -> true : changes(caller);
    }

    private static Predicate<String> changes(Caller caller) {
        return caller.hasRole("ai-governance") ? owner -> true : owner -> caller.hasRole("data-owner") && caller.hasRole(owner);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate since() {
        return today().minusDays(DAYS);
    }
}
