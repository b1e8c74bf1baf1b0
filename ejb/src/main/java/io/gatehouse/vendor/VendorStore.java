package io.gatehouse.vendor;

import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps vendors' records and incidents. Decides nothing. */
@ApplicationScoped
class VendorStore {

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    Optional<StoredRecord> record(String vendor) {
        return entities.createQuery("SELECT r FROM StoredRecord r WHERE r.vendor = :vendor ORDER BY r.revision DESC", StoredRecord.class)
                .setParameter("vendor", vendor).setMaxResults(1).getResultStream().findFirst();
    }

    /** The newest of each vendor. */
    Map<String, StoredRecord> records() {
        return entities.createQuery("SELECT r FROM StoredRecord r WHERE r.revision ="
                        + " (SELECT MAX(o.revision) FROM StoredRecord o WHERE o.vendor = r.vendor)", StoredRecord.class)
                .getResultStream().collect(Collectors.toMap(StoredRecord::vendor, Function.identity()));
    }

    /** Serialises changes of one vendor over all nodes; released with the transaction. */
    void lock(String vendor) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 86))").setParameter(1, vendor).getSingleResult();
    }

    <T> T keep(T entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }

    void flush() {
        entities.flush();
    }

    /** Newest first. */
    List<StoredIncident> incidents(String vendor) {
        return entities.createQuery("SELECT i FROM StoredIncident i WHERE i.vendor = :vendor"
                        + " ORDER BY i.happenedOn DESC, i.reportedAt DESC, i.id", StoredIncident.class)
                .setParameter("vendor", vendor).getResultList();
    }

    StoredIncident incident(String vendor, String id) {
        return Optional.ofNullable(entities.find(StoredIncident.class, uuid(id))).filter(i -> i.vendor().equals(vendor))
                .orElseThrow(DomainException::notFound);
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOne) {
            throw DomainException.notFound();
        }
    }
}
