package io.gatehouse.governance.requests;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/** Puts into the record that a request has expired; it counts as expired from its hour on, whether or not this has run. */
@Singleton
@PermitAll
public class RequestExpiry {

    private static final String SYSTEM = "system:requests";

    @Inject
    RequestStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void expire() {
        var now = clock.instant();
        for (StoredRequest waiting : store.overdue(now)) {
            var request = store.forDecision(waiting.id().toString());
            if (request.isToBeExpired(now)) {
                request.end(RequestState.EXPIRED, SYSTEM, now, null);
                store.flush();
                audit.record(AuditEvent.of(Type.ACCESS_REQUEST_ENDED, SYSTEM).with("request", request.id()).with("state", RequestState.EXPIRED.code()));
            }
        }
    }
}
