package io.gatehouse.governance;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.governance.checks.PolicyChecks;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.file.PolicyWriter;
import io.gatehouse.policy.store.Author;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.policy.store.Versioned;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one way in which the policy in force changes: checked, compared, recorded, and staged where it widens and nobody has
 * consented yet. No boundary: whoever calls it has decided that its caller may make this change, and answers for it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PolicyChange {

    @Inject
    PolicyStore store;

    @Inject
    Catalog catalog;

    @Inject
    AuditTrail trail;

    @Inject
    EffectsInPeople effects;

    @Inject
    @ConfigProperty(name = "gatehouse.governance.four-eyes", defaultValue = "true")
    boolean fourEyes;

    /**
     * A change of whatever is in force at this moment. What the edit makes of it is written and read again like a file, so
     * that nothing comes into force that could not be imported.
     *
     * @param consent by whom it is approved already; it then does not wait, whatever it widens
     * @return nothing is changed and recorded as a check where the edit changes nothing
     */
    public ApplyResult edit(UnaryOperator<Policy> edit, Caller by, Consent consent, boolean dryRun) {
        var now = dryRun ? store.current() : store.currentForChange();
        try {
            var file = PolicyReader.open(PolicyWriter.yaml(edit.apply(now.policy())));
            file.refuse(PolicyChecks.of(file.policy(), catalog.snapshot()));
            return apply(now, file.policy(), by, consent, dryRun);
        } catch (DomainException refused) {
            trail.recordRefusal(event(dryRun ? Type.POLICY_CHECKED : Type.POLICY_CHANGED, by, now.version()).ended(Outcome.REFUSED)
                    .with("code", refused.code()).with("violations", refused.violations().size()).with("for", consent.note()));
            throw refused;
        }
    }

    /** REFUSED where the edit of the policy in force could not be made. */
    public void check(UnaryOperator<Policy> edit) {
        var file = PolicyReader.open(PolicyWriter.yaml(edit.apply(store.current().policy())));
        file.refuse(PolicyChecks.of(file.policy(), catalog.snapshot()));
    }

    /** Puts a checked policy in force that was made from {@code now}, or stages it, or only says what it would change. */
    public ApplyResult apply(Versioned now, Policy policy, Caller by, Consent consent, boolean dryRun) {
        var changes = PolicyDiff.between(now.policy(), policy, catalog.snapshot());
        var widening = changes.stream().filter(Change::widens).toList();
        var staged = fourEyes && !widening.isEmpty() && !consent.isGiven(by.subject());
        if (dryRun || changes.isEmpty()) {
            trail.record(event(Type.POLICY_CHECKED, by, now.version()).with("changes", changes.size()).with("widening", widening.size()));
            return new ApplyResult(now.version(), changes, staged ? List.of(new ApplyResult.Staged(0, widening)) : List.of(), dryRun,
                    dryRun && !changes.isEmpty() ? effects.of(now.policy(), policy, catalog.snapshot()) : null);
        }
        var version = store.append(now.version(), policy, staged, new Author(by.subject(), by.name()), consent.note());
        trail.record(event(staged ? Type.POLICY_STAGED : Type.POLICY_CHANGED, by, version.version())
                .with("base", version.base()).with("sha256", version.sha256()).with("changes", changes.size())
                .with("widening", widening.size()).with("for", consent.note()));
        return staged
                ? new ApplyResult(now.version(), changes, List.of(new ApplyResult.Staged(version.version(), widening)), false)
                : new ApplyResult(version.version(), changes, List.of(), false);
    }

    private static AuditEvent event(Type type, Caller by, long version) {
        return AuditEvent.of(type, by.subject()).in(null, version);
    }
}
