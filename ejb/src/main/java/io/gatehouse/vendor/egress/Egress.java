package io.gatehouse.vendor.egress;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.ResultSeal;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What leaves the house, for those who govern it: decisions, calls without what was sent, releases, and the switch. */
@Stateless
@RolesAllowed("ai-governance")
public class Egress {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_DAYS = 366;

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entities;

    @Inject
    private EgressSwitch egress;

    @Inject
    private Releases releases;

    @Inject
    private AuditTrail audit;

    @Inject
    private ResultSeal seal;

    @Inject
    private CurrentCaller current;

    @Inject
    private Clock clock;

    @RolesAllowed({"ai-governance", "auditor"})
    public SwitchState state() {
        audit.record(event(Type.EGRESS_READ).with("what", "switch"));
        return egress.state();
    }

    /** Stops all egress from the next call on, or opens it again as the terms allow. REFUSED without a reason. */
    public SwitchState turn(boolean open, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw DomainException.refused("bad-request", List.of(new Violation("reason", "bad-value", "A reason of at most " + LONGEST_REASON
                    + " characters is needed.")));
        }
        egress.turn(open, clock.instant(), current.caller().subject(), reason.strip());
        audit.record(event(Type.EGRESS_SWITCHED).with("open", open).saying("reason", reason));
        return egress.state();
    }

    /** What the gate decided, newest first. */
    @RolesAllowed({"ai-governance", "auditor"})
    public List<DecisionLine> decisions(int most) {
        return decisions(0, most);
    }

    /** The same, from this place on. */
    @RolesAllowed({"ai-governance", "auditor"})
    public List<DecisionLine> decisions(int from, int most) {
        audit.record(event(Type.EGRESS_READ).with("what", "decisions"));
        return entities.createQuery("SELECT d FROM StoredDecision d ORDER BY d.decidedAt DESC, d.id", StoredDecision.class)
                .setFirstResult(Math.max(0, from)).setMaxResults(bounded(most)).getResultStream().map(StoredDecision::line).toList();
    }

    /** Calls, newest first, their digests sealed and their sizes rounded. */
    @RolesAllowed({"ai-governance", "auditor"})
    public List<CallLine> calls(int most) {
        return calls(0, most);
    }

    /** The same, from this place on. */
    @RolesAllowed({"ai-governance", "auditor"})
    public List<CallLine> calls(int from, int most) {
        audit.record(event(Type.EGRESS_READ).with("what", "calls"));
        return entities.createQuery("SELECT c FROM StoredCall c ORDER BY c.sentAt DESC, c.id", StoredCall.class)
                .setFirstResult(Math.max(0, from)).setMaxResults(bounded(most)).getResultStream().map(this::line).toList();
    }

    /** What left the house in the last days, today (UTC) among them; the oldest day first. */
    @RolesAllowed({"ai-governance", "auditor"})
    public List<Departure> departures(int days) {
        audit.record(event(Type.EGRESS_READ).with("what", "departures").with("days", days));
        var since = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(Math.clamp(days, 1, MOST_DAYS) - 1L).atStartOfDay().atOffset(ZoneOffset.UTC);
        return Departures.of(entities.createQuery("SELECT c FROM StoredCall c WHERE c.sentAt >= :since", StoredCall.class)
                .setParameter("since", since).getResultStream().map(this::line));
    }

    private CallLine line(StoredCall call) {
        return call.line().sealed(seal::of);
    }

    @RolesAllowed({"ai-governance", "auditor"})
    public List<ReleaseLine> releases(int most) {
        audit.record(event(Type.RELEASES_READ));
        return releases.list(bounded(most));
    }

    /**
     * One officer's word on a release; two different ones, neither of them who asked, make it good for a day.
     * NOT_FOUND, FORBIDDEN {@code own-request own-decision}, CONFLICT {@code not-waiting}.
     */
    public ReleaseLine decide(String id, boolean confirm) {
        var release = releases.byId(id);
        var officer = current.caller().subject();
        if (confirm) {
            release.confirm(officer, clock.instant());
        } else {
            release.reject(officer, clock.instant());
        }
        entities.flush();
        audit.record(event(Type.RELEASE_DECIDED).with("release", id).with("confirmed", confirm).with("state", release.line().state()));
        return release.line();
    }

    private AuditEvent event(Type type) {
        return AuditEvent.of(type, current.caller().subject());
    }

    private static int bounded(int most) {
        return Math.max(1, Math.min(most, 1_000));
    }
}
