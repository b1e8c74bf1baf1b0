package io.gatehouse.vendor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.vendor.Standing.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What vendors may be sent today. Asked from the database in the caller's transaction at every call, so a withdrawal
 * holds from the very next call on, on every node. For other boundaries, which decide who may ask.
 */
@ApplicationScoped
public class VendorTerms {

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    private record Approved(UUID assessment, int revision) {
    }

    private final Cache<Approved, Terms> approved = Caffeine.newBuilder().maximumSize(1_000).build();

    /** The standing of the vendor; nothing is in force unless everything says so. */
    public Standing standing(String vendorKey, Policy policy, LocalDate today) {
        var vendor = policy.vendor(vendorKey).filter(v -> v.provider() != null);
        if (vendor.isEmpty()) {
            return new Standing.Refused(Reason.UNKNOWN);
        }
        var newest = newestDecided(vendorKey);
        if (newest.isEmpty()) {
            return new Standing.Refused(Reason.UNREVIEWED);
        }
        if (newest.get().state() == AssessmentState.WITHDRAWN) {
            return new Standing.Refused(Reason.WITHDRAWN);
        }
        return inForce(newest.get(), vendor.get(), today);
    }

    private Standing inForce(Decided assessment, VendorSpec vendor, LocalDate today) {
        var approved = approvedTerms(assessment.id(), assessment.revision());
        if (approved.isEmpty()) {
            return new Standing.Refused(Reason.UNREVIEWED);
        }
        if (!Receiver.of(vendor, approved.get()).equals(assessment.receiver())) {
            return new Standing.Refused(Reason.CHANGED);
        }
        var terms = approved.get().meet(vendor.terms());
        return terms.until().isBefore(today) ? new Standing.Refused(Reason.EXPIRED)
                : new Standing.InForce(terms, assessment.id().toString());
    }

    private record Decided(UUID id, int revision, AssessmentState state, String receiver) {
    }

    /** The last one that was ever approved: withdrawing it does not bring back the one before. Columns, not entities, so that nothing is remembered. */
    private Optional<Decided> newestDecided(String vendor) {
        return entities.createQuery("SELECT a.id, a.revision, a.state, a.receiver FROM StoredAssessment a WHERE a.vendor = :vendor AND a.state IN :states"
                        + " ORDER BY a.decidedAt DESC, a.id", Object[].class)
                .setParameter("vendor", vendor)
                .setParameter("states", List.of(AssessmentState.APPROVED.code(), AssessmentState.WITHDRAWN.code()))
                .setMaxResults(1).getResultStream().findFirst()
                .map(row -> new Decided((UUID) row[0], (Integer) row[1], AssessmentState.of((String) row[2]), (String) row[3]));
    }

    /** The content of an approved revision does not change, so it is read once. */
    private Optional<Terms> approvedTerms(UUID assessment, int revision) {
        return Optional.ofNullable(approved.get(new Approved(assessment, revision), one -> entities
                .createQuery("SELECT c FROM StoredContent c WHERE c.assessment = :assessment AND c.revision = :revision", StoredContent.class)
                .setParameter("assessment", one.assessment()).setParameter("revision", one.revision())
                .getResultStream().findFirst().map(c -> c.content().terms()).orElse(null)));
    }
}
