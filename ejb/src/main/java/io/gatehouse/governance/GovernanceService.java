package io.gatehouse.governance;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.governance.checks.PolicyChecks;
import io.gatehouse.governance.explain.Ownership;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.store.Author;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.policy.store.PolicyVersionInfo;
import io.gatehouse.policy.store.Versioned;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The governance file in and out. A change replaces the whole policy in one transaction, or nothing. What widens what
 * somebody may see waits for a second officer, unless {@code gatehouse.governance.four-eyes} is off. Every act,
 * dry run and refusal is recorded.
 */
@Stateless
@RolesAllowed("ai-governance")
public class GovernanceService {

    @Inject
    PolicyStore store;

    @Inject
    Catalog catalog;

    @Inject
    CurrentCaller current;

    @Inject
    AuditTrail trail;

    @Inject
    EffectsInPeople effects;

    @Inject
    PolicyChange change;

    /** The file in force. */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public Export export(Format format) {
        var now = store.current();
        trail.record(event(Type.POLICY_READ, current.caller(), now.version()).with("format", format));
        var text = ExportText.of(now.policy(), format);
        return new Export(text, ExportText.etag(text), now.version());
    }

    /**
     * Puts the file in force, or stages it, or only says what it would change.
     *
     * @param ifMatch the {@link Export#etag} that the change was made from, or null; CONFLICT {@code policy-changed}
     *     where another file is in force by now
     */
    public ApplyResult apply(String text, String ifMatch, boolean dryRun) {
        var caller = current.caller();
        var now = store.current();
        try {
            var file = PolicyReader.open(text);
            file.refuse(PolicyChecks.of(file.policy(), catalog.snapshot()));
            ExportText.requireMatch(now.policy(), ifMatch);
            return change.apply(now, file.policy(), caller, Consent.NONE, dryRun);
        } catch (DomainException refused) {
            trail.recordRefusal(event(dryRun ? Type.POLICY_CHECKED : Type.POLICY_CHANGED, caller, now.version())
                    .ended(Outcome.REFUSED).with("code", refused.code()).with("violations", refused.violations().size()));
            throw refused;
        }
    }

    /** The policy in force as values, for who tells it to people. */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public Versioned inForce() {
        var now = store.current();
        trail.record(event(Type.POLICY_READ, current.caller(), now.version()));
        return now;
    }

    /** All versions, newest first. */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public List<PolicyVersionInfo> versions() {
        var versions = store.list();
        trail.record(event(Type.POLICY_READ, current.caller(), store.currentVersion()).with("versions", versions.size()));
        return versions;
    }

    /**
     * What a version would change if it came into force now, in the file and in people: for who decides about a staged one.
     * Owners read of people only what concerns the datasets of their sources.
     */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public ApplyResult review(long version) {
        var now = store.current();
        store.info(version).orElseThrow(DomainException::notFound);
        var policy = store.byVersion(version).policy();
        var changes = PolicyDiff.between(now.policy(), policy, catalog.snapshot());
        trail.record(event(Type.POLICY_CHECKED, current.caller(), now.version()).with("reviewed", version).with("changes", changes.size()));
        return new ApplyResult(now.version(), changes, List.of(),
                true, effects.of(now.policy(), policy, catalog.snapshot())
                .about(dataset -> Ownership.of(current.caller(), now.policy(), dataset)));
    }

    /** Puts a staged version in force. FORBIDDEN {@code own-change} for who staged it; CONFLICT where its base has moved. */
    public PolicyVersionInfo confirm(long version) {
        var caller = current.caller();
        try {
            var waiting = store.info(version).orElseThrow(DomainException::notFound);
            if (waiting.createdBy().equals(caller.subject())) {
                throw DomainException.forbidden("own-change");
            }
            var done = store.confirm(version, author(caller));
            trail.record(event(Type.POLICY_CHANGED, caller, version).with("base", done.base()).with("sha256", done.sha256())
                    .with("confirmed", version));
            return done;
        } catch (DomainException refused) {
            throw recorded(refused, caller, "confirm", version);
        }
    }

    /** Ends a staged version; its author may, too. */
    public PolicyVersionInfo reject(long version) {
        var caller = current.caller();
        try {
            var done = store.reject(version, author(caller));
            trail.record(event(Type.POLICY_STAGED, caller, store.currentVersion()).with("rejected", version));
            return done;
        } catch (DomainException refused) {
            throw recorded(refused, caller, "reject", version);
        }
    }

    private DomainException recorded(DomainException refused, Caller caller, String act, long version) {
        trail.recordRefusal(event(Type.POLICY_CHANGED, caller, 0).ended(Outcome.REFUSED).with("code", refused.code()).with(act, version));
        return refused;
    }

    private static AuditEvent event(Type type, Caller caller, long version) {
        return AuditEvent.of(type, caller.subject()).in(null, version);
    }

    private static Author author(Caller caller) {
        return new Author(caller.subject(), caller.name());
    }
}
