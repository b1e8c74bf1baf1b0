package io.gatehouse.audit;

import io.gatehouse.identity.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Records that a person came and went; failed attempts are in Keycloak's own events. */
@Stateless
@PermitAll
public class SignIns {

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail trail;

    /** To be called once a browser session, before the first page of it is given out. */
    public void signedIn() {
        record(AuditEvent.Type.SIGN_IN);
    }

    /** To be called before the session ends by the person's wish. */
    public void signedOut() {
        record(AuditEvent.Type.SIGN_OUT);
    }

    private void record(AuditEvent.Type type) {
        var caller = current.caller();
        trail.record(AuditEvent.of(type, caller.subject()).with("roles", String.join(",", caller.roles()))
                .saying("name", caller.name()));
    }
}
