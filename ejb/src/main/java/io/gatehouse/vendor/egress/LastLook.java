package io.gatehouse.vendor.egress;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import io.gatehouse.vendor.Standing;
import io.gatehouse.vendor.VendorTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Whether an approval still holds right before its bytes go. Between the gate's decision and a call, or between two
 * attempts of one, the switch may have been thrown, a review withdrawn, or the policy changed.
 */
@ApplicationScoped
class LastLook {

    @Inject
    private EgressSwitch egress;

    @Inject
    private VendorTerms terms;

    @Inject
    private PolicyStore policies;

    @Inject
    private BusinessCalendar calendar;

    @Inject
    private AuditTrail audit;

    /** REFUSED {@link EgressCalls#APPROVAL_ENDED}, on record, where it does not hold any more. */
    void require(EgressApproval approval) {
        var policy = policies.current();
        var reason = ended(approval, egress.isOpen(), policy.version(), terms.standing(approval.vendor(), policy.policy(), calendar.today()));
        if (reason != null) {
            audit.recordRefusal(AuditEvent.of(Type.EGRESS_DECIDED, approval.subject()).in(approval.workflow(), policy.version())
                    .labelled(approval.label()).with("answer", approval.answer()).with("decision", "ended").with("vendor", approval.vendor())
                    .with("passed", approval.vendor() + ":" + reason).ended(Outcome.REFUSED));
            throw DomainException.refused(EgressCalls.APPROVAL_ENDED, List.of());
        }
    }

    /** Why an approval does not hold any more, or null where it does. */
    static String ended(EgressApproval approval, boolean open, long policyVersion, Standing standing) {
        if (!open) {
            return "egress-closed";
        }
        return switch (standing) {
            case Standing.Refused refused -> refused.reason().code();
            case Standing.InForce now -> !now.assessment().equals(approval.assessment()) ? "assessment-changed"
                    : policyVersion != approval.policyVersion() ? "policy-changed" : null;
        };
    }
}
