package io.gatehouse.governance.requests;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Access that the caller asks for. What is absent and what is forbidden get the same answer: the request waits.
 * NOT_FOUND for requests of others.
 */
@Stateless
@RolesAllowed("portal-user")
public class AccessRequests {

    private static final int MOST_WAITING = 20;

    @Inject
    RequestStore store;

    @Inject
    PolicyStore policies;

    @Inject
    CurrentCaller current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Asks; REFUSED where the request has not the form of one, CONFLICT {@code too-many-requests} beyond 20 that wait. */
    public RequestView ask(RequestEdit edit) {
        var caller = current.caller();
        var event = AuditEvent.of(Type.ACCESS_REQUESTED, caller.subject()).in(null, policies.currentVersion());
        try {
            RequestRules.requireAskable(edit, caller, LocalDate.now(clock));
            if (store.waiting(caller.subject()) >= MOST_WAITING) {
                throw DomainException.conflict("too-many-requests");
            }
        } catch (DomainException refused) {
            audit.recordRefusal(event.ended(Outcome.REFUSED).with("code", refused.code()));
            throw refused;
        }
        var request = new StoredRequest(edit, caller, clock.instant());
        store.add(request);
        audit.record(event.with("request", request.id()).with("role", edit.role()).with("until", edit.until())
                .saying("kind", edit.kind()).saying("target", edit.target()).saying("fields", String.join(", ", edit.fields()))
                .saying("workflow", edit.workflow()).saying("reason", edit.reason()));
        return request.view(clock.instant());
    }

    /** The caller's own, newest first. */
    public List<RequestView> mine() {
        var caller = current.caller();
        var requests = store.of(caller.subject());
        audit.record(AuditEvent.of(Type.ACCESS_REQUESTS_READ, caller.subject()).with("requests", requests.size()));
        return requests.stream().map(request -> request.view(clock.instant())).toList();
    }

    /** Business roles of the caller: those for which they may ask. */
    public List<String> roles() {
        var caller = current.caller();
        var policy = policies.current();
        audit.record(AuditEvent.of(Type.PROFILE_READ, caller.subject()).in(null, policy.version()));
        return ofPolicy(policy.policy()).stream().filter(caller::hasRole).filter(RequestRules::isBusinessRole).toList();
    }

    /** Takes a request back; CONFLICT {@code request-ended} where it does not wait any more. */
    public RequestView withdraw(String id) {
        var caller = current.caller();
        var event = AuditEvent.of(Type.ACCESS_REQUEST_ENDED, caller.subject()).with("request", id).with("state", RequestState.WITHDRAWN.code());
        try {
            var request = store.forDecision(id);
            if (!request.askedBy().equals(caller.subject())) {
                throw DomainException.notFound();
            }
            request.requireWaiting(clock.instant());
            request.end(RequestState.WITHDRAWN, caller.subject(), clock.instant(), null);
            store.flush();
            audit.record(event);
            return request.view(clock.instant());
        } catch (DomainException refused) {
            audit.recordRefusal(event.ended(Outcome.REFUSED).with("code", refused.code()));
            throw refused;
        }
    }

    private static List<String> ofPolicy(Policy policy) {
        return policy.roles().stream().map(RoleSpec::key).toList();
    }
}
