package io.gatehouse.vendor.egress;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.vendor.VendorTerms;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Asks the gate, with the switch, the vendors' standing and the releases as they are at this moment, and records what it
 * decided, whatever becomes of the answer.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Gate {

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entities;

    @Inject
    private VendorTerms terms;

    @Inject
    private Releases releases;

    @Inject
    private EgressSwitch egress;

    @Inject
    private BusinessCalendar calendar;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @param name login name of the person who asks, for those who may have to release it */
    public EgressDecision decide(EgressAsk ask, String name) {
        var gate = new EgressGate(egress.isOpen(), vendor -> terms.standing(vendor, ask.policy(), calendar.today()),
                vendor -> releases.good(ask, vendor).map(release -> release.line().id()).orElse(null));
        var decided = gate.decide(ask);
        record(ask, decided);
        if (decided instanceof EgressDecision.Wait wait) {
            request(ask, wait, name);
        }
        return decided;
    }

    private void record(EgressAsk ask, EgressDecision decided) {
        var label = decided instanceof EgressDecision.Send send ? send.approval().label() : StoredDecision.label(ask);
        var ref = audit.record(AuditEvent.of(Type.EGRESS_DECIDED, ask.subject()).in(ask.workflow().key(), ask.policyVersion()).labelled(label)
                .with("answer", ask.answer()).with("decision", StoredDecision.code(decided)).with("vendor", StoredDecision.vendor(decided))
                .with("passed", StoredDecision.passed(decided)).with("items", ask.items().size())
                .ended(decided instanceof EgressDecision.Refuse ? Outcome.REFUSED : Outcome.DONE));
        entities.persist(new StoredDecision(ask, decided, ref, clock.instant()));
    }

    private void request(EgressAsk ask, EgressDecision.Wait wait, String name) {
        var release = releases.request(ask, wait.vendor(), name, StoredDecision.label(ask)).line();
        audit.record(AuditEvent.of(Type.RELEASE_REQUESTED, ask.subject()).in(ask.workflow().key(), ask.policyVersion())
                .labelled(StoredDecision.label(ask)).with("release", release.id()).with("vendor", wait.vendor()));
    }
}
