package io.gatehouse.governance.signals;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Signals of misuse: officers read and settle them, auditors read them. */
@Stateless
@RolesAllowed({"ai-governance", "auditor"})
public class Signals {

    private static final int LONGEST_NOTE = 1_000;

    @Inject
    private SignalStore store;

    @Inject
    private SignalWatch watch;

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Open ones first, then the newest. */
    public List<SignalView> list() {
        var signals = store.list();
        audit.record(AuditEvent.of(Type.SIGNALS_READ, current.caller().subject()).with("signals", signals.size()));
        return signals;
    }

    /** Looks at once, and lists. */
    @RolesAllowed("ai-governance")
    public List<SignalView> look() {
        watch.look();
        return list();
    }

    /**
     * Settles a signal with a word on what came of it.
     *
     * @throws DomainException NOT_FOUND; FORBIDDEN {@code own-signal}; CONFLICT {@code signal-settled}; REFUSED without a note
     */
    @RolesAllowed("ai-governance")
    public SignalView settle(String id, String note) {
        var subject = current.caller().subject();
        var event = AuditEvent.of(Type.SIGNAL_SETTLED, subject).with("signal", id).saying("note", note);
        try {
            if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
                throw DomainException.refused("note", "required", "Say what came of it, in at most " + LONGEST_NOTE + " characters.");
            }
            var signal = store.byId(id);
            signal.settle(subject, clock.instant(), note.strip());
            store.flush();
            audit.record(event.with("kind", signal.view().kind()).with("of", signal.view().subject()));
            return signal.view();
        } catch (DomainException refused) {
            audit.recordRefusal(event.ended(Outcome.REFUSED).with("code", refused.code()));
            throw refused;
        }
    }
}
