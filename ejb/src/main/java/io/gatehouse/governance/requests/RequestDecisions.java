package io.gatehouse.governance.requests;

import io.gatehouse.access.AccessControl;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.governance.Consent;
import io.gatehouse.governance.PolicyChange;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Requests for access, for those who decide: owners of a source those that concern it, officers all. Auditors read. The request
 * of somebody else's source is NOT_FOUND like one that does not exist.
 */
@Stateless
@RolesAllowed({"data-owner", "ai-governance"})
public class RequestDecisions {

    @Inject
    RequestStore store;

    @Inject
    AccessControl access;

    @Inject
    PolicyStore policies;

    @Inject
    PolicyChange change;

    @Inject
    CurrentCaller current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Those that wait, and the last that ended. */
    @RolesAllowed({"data-owner", "ai-governance", "auditor"})
    public List<DecisionView> list() {
        var caller = current.caller();
        var snapshot = access.snapshot();
        var rules = new StandingRules(snapshot, today());
        var views = store.all().stream().map(request -> new Stood(request, rules.of(request.edit(), request.terms())))
                .filter(stood -> caller.hasRole("auditor") || RequestRules.isConcerned(caller, stood.standing()))
                .map(stood -> view(stood.request(), stood.standing(), caller)).toList();
        audit.record(AuditEvent.of(Type.ACCESS_REQUESTS_READ, caller.subject()).in(null, snapshot.version()).with("requests", views.size()));
        return views;
    }

    private record Stood(StoredRequest request, Standing standing) {
    }

    /**
     * Approves or declines. The last approval that is needed puts the grant in force.
     *
     * @throws DomainException NOT_FOUND; FORBIDDEN {@code own-request}; CONFLICT {@code request-ended}, {@code already-approved},
     *     {@code other-terms}; REFUSED {@code nothing-to-give} with the rules that keep it away, and where the terms are not allowed
     */
    public DecisionView decide(String id, Decision decision) {
        var caller = current.caller();
        if (decision.approve()) {
            policies.currentForChange(); // what is approved is what is granted
        }
        var snapshot = access.snapshot();
        var event = AuditEvent.of(Type.ACCESS_REQUEST_DECIDED, caller.subject()).in(null, snapshot.version()).with("request", id)
                .with("approve", decision.approve());
        try {
            var request = store.forDecision(id);
            var rules = new StandingRules(snapshot, today());
            var standing = rules.of(request.edit(), request.terms());
            RequestRules.requireDecider(caller, request.askedBy(), standing);
            request.requireWaiting(clock.instant());
            if (decision.approve()) {
                standing = approve(request, rules, standing, decision, caller);
            } else {
                request.end(RequestState.DECLINED, caller.subject(), clock.instant(), decision.note());
                store.flush();
            }
            audit.record(event.with("state", request.state(clock.instant()).code()).with("until", decision.approve() ? request.terms().until() : null)
                    .saying("note", decision.note()));
            return view(request, standing, caller);
        } catch (DomainException refused) {
            audit.recordRefusal(event.ended(Outcome.REFUSED).with("code", refused.code()));
            throw refused;
        }
    }

    private Standing approve(StoredRequest request, StandingRules rules, Standing before, Decision decision, Caller caller) {
        if (before.gives().isEmpty() || before.owners().isEmpty()) {
            throw DomainException.refused("nothing-to-give", before.kept().stream().map(rule -> new Violation("", rule, rule)).toList());
        }
        var earlier = store.approvals(request);
        var first = before.counting(earlier, request.askedBy()).isEmpty() ? null : request.terms();
        var terms = RequestRules.terms(first, decision.until(), decision.rows(), request.edit(), before, today());
        request.agree(terms);
        var standing = rules.of(request.edit(), terms);
        if (standing.counting(earlier, request.askedBy()).stream().anyMatch(approval -> approval.subject().equals(caller.subject()))) {
            throw DomainException.conflict("already-approved");
        }
        var approval = new Approval(caller.subject(), caller.name(), clock.instant(),
                standing.owners().stream().filter(caller::hasRole).collect(Collectors.toSet()), standing.digest());
        store.add(request, approval);
        var approvals = new ArrayList<>(earlier);
        approvals.addFirst(approval);
        if (standing.isGranted(approvals, request.askedBy())) {
            var people = new HashSet<>(standing.counting(approvals, request.askedBy()).stream().map(Approval::subject).toList());
            people.add(request.askedBy());
            var applied = change.edit(policy -> StandingRules.granted(policy, request.edit(), standing, terms, today()), caller,
                    new Consent("access request " + request.id(), people), false);
            request.grant(applied.policyVersion(), caller.subject(), clock.instant(), decision.note());
            store.flush();
        } else {
            change.check(policy -> StandingRules.granted(policy, request.edit(), standing, terms, today()));
        }
        return standing;
    }

    private DecisionView view(StoredRequest request, Standing standing, Caller caller) {
        var now = clock.instant();
        var approvals = standing.counting(store.approvals(request), request.askedBy());
        var waits = request.state(now) == RequestState.WAITING;
        var terms = approvals.isEmpty() && waits ? null : request.terms();
        var yours = waits && RequestRules.isConcerned(caller, standing) && !caller.subject().equals(request.askedBy())
                && approvals.stream().noneMatch(approval -> approval.subject().equals(caller.subject()))
                && (caller.hasRole("ai-governance") || caller.hasRole("data-owner"));
        return new DecisionView(request.view(now), request.askedByName(), standing.level().code(), standing.gives(), standing.kept(),
                List.copyOf(standing.owners()), List.copyOf(standing.missing(approvals)), standing.needed(),
                approvals.stream().map(Approval::name).toList(), standing.latest(today()), terms == null ? null : terms.until(),
                terms == null ? null : terms.rows(), yours);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
