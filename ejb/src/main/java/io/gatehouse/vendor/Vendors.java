package io.gatehouse.vendor;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import io.gatehouse.vendor.questionnaire.Severity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** The register of AI vendors: those of the governance file, and those that only have a record yet. Every act is recorded. */
@Stateless
@RolesAllowed({"ai-governance", "auditor", "data-owner"})
public class Vendors {

    @Inject
    VendorStore store;

    @Inject
    VendorTerms terms;

    @Inject
    PolicyStore policies;

    @Inject
    BusinessCalendar calendar;

    @Inject
    CurrentCaller current;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All vendors: the governance file's in its order, then those that are only in the register, by key. */
    public List<VendorView> list() {
        var policy = policies.current();
        trail.record(event(Type.VENDOR_READ).in(null, policy.version()).with("what", "list"));
        var keys = new LinkedHashSet<String>();
        policy.policy().vendors().forEach(v -> keys.add(v.key()));
        var records = store.records();
        records.keySet().stream().sorted().forEach(keys::add);
        return keys.stream().map(key -> view(key, policy.policy(), records.get(key))).toList();
    }

    /** NOT_FOUND where it is neither in the governance file nor in the register. */
    public VendorView one(String key) {
        var policy = policies.current();
        trail.record(event(Type.VENDOR_READ).in(null, policy.version()).with("vendor", key));
        return known(key, policy.policy());
    }

    /**
     * Puts a new revision of the record. A vendor that is not in the governance file may have one, from revision 0.
     *
     * @param revision that the change was made from; CONFLICT {@code vendor-changed} where there is another by now
     */
    @RolesAllowed("ai-governance")
    public VendorView put(String key, int revision, VendorRecord content) {
        var caller = current.caller();
        store.lock(key);
        var found = store.record(key).map(StoredRecord::revision).orElse(0);
        if (found != revision) {
            throw DomainException.conflict("vendor-changed");
        }
        if (content.contractFrom() != null && content.contractUntil() != null && content.contractUntil().isBefore(content.contractFrom())) {
            throw DomainException.refused("contractUntil", "bad-value", "The contract ends before it begins.");
        }
        store.keep(new StoredRecord(key, revision + 1, content, caller.subject(), caller.name(), clock.instant()));
        trail.record(event(Type.VENDOR_CHANGED).with("vendor", key).with("revision", revision + 1));
        return known(key, policies.current().policy());
    }

    /** Reports an incident. REFUSED where it lies ahead. */
    @RolesAllowed("ai-governance")
    public Incident report(String key, LocalDate happenedOn, String title, String description, Severity severity) {
        known(key, policies.current().policy());
        if (happenedOn.isAfter(calendar.today())) {
            throw DomainException.refused("happenedOn", "bad-value", "That day lies ahead.");
        }
        var incident = store.keep(new StoredIncident(key, happenedOn, title, description, severity, current.caller().subject(), clock.instant())).value();
        trail.record(event(Type.VENDOR_CHANGED).with("vendor", key).with("incident", incident.id()).with("severity", severity.code())
                .saying("title", title));
        return incident;
    }

    /** Closes an incident. CONFLICT {@code incident-closed} where it is closed already. */
    @RolesAllowed("ai-governance")
    public Incident close(String key, String incidentId, String outcome) {
        var incident = store.incident(key, incidentId);
        incident.close(outcome);
        store.flush();
        trail.record(event(Type.VENDOR_CHANGED).with("vendor", key).with("incident", incidentId).with("state", "closed").saying("outcome", outcome));
        return incident.value();
    }

    /** What withdrawing the vendor's assessment now would stop. */
    public WithdrawalEffect withdrawalEffect(String key) {
        var policy = policies.current();
        known(key, policy.policy());
        trail.record(event(Type.VENDOR_READ).in(null, policy.version()).with("vendor", key).with("what", "withdrawal-effect"));
        var today = calendar.today();
        return WithdrawalEffect.of(key, policy.policy(), provider -> terms.standing(provider, policy.policy(), today));
    }

    private VendorView known(String key, Policy policy) {
        var record = store.record(key);
        if (record.isEmpty() && policy.vendor(key).isEmpty()) {
            throw DomainException.notFound();
        }
        return view(key, policy, record.orElse(null));
    }

    private VendorView view(String key, Policy policy, StoredRecord record) {
        var spec = policy.vendor(key);
        return new VendorView(key, spec.map(VendorSpec::title).orElse(key), spec.isPresent(),
                spec.map(v -> VendorView.Provider.of(v.provider())).orElse(null), record == null ? null : record.content(),
                record == null ? 0 : record.revision(), StandingView.of(terms.standing(key, policy, calendar.today())),
                store.incidents(key).stream().map(StoredIncident::value).toList());
    }

    private AuditEvent event(Type type) {
        return AuditEvent.of(type, current.caller().subject());
    }
}
