package io.gatehouse.governance.requests;

import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps requests and approvals. Decides nothing. */
@ApplicationScoped
class RequestStore {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    void add(StoredRequest request) {
        entities.persist(request);
        entities.flush();
    }

    void add(StoredRequest request, Approval approval) {
        entities.persist(new StoredApproval(request, approval));
        entities.flush();
    }

    /** Writes what was changed, so that what the database refuses is refused here. */
    void flush() {
        entities.flush();
    }

    /** NOT_FOUND where there is none of that id. Nobody else decides on it before this transaction ends. */
    StoredRequest forDecision(String id) {
        try {
            return Optional.ofNullable(entities.find(StoredRequest.class, UUID.fromString(id), LockModeType.PESSIMISTIC_WRITE))
                    .orElseThrow(DomainException::notFound);
        } catch (IllegalArgumentException notOne) {
            throw DomainException.notFound();
        }
    }

    List<Approval> approvals(StoredRequest request) {
        return entities.createQuery("SELECT a FROM StoredApproval a WHERE a.request = :request ORDER BY a.approvedAt DESC", StoredApproval.class)
                .setParameter("request", request.id()).getResultStream().map(StoredApproval::approval).toList();
    }

    /** Newest first. */
    List<StoredRequest> of(String subject) {
        return entities.createQuery("SELECT r FROM StoredRequest r WHERE r.askedBy = :subject ORDER BY r.askedAt DESC, r.id", StoredRequest.class)
                .setParameter("subject", subject).setMaxResults(MOST).getResultList();
    }

    int waiting(String subject) {
        return Math.toIntExact(entities.createQuery("SELECT COUNT(r) FROM StoredRequest r WHERE r.askedBy = :subject AND r.state = 'waiting'", Long.class)
                .setParameter("subject", subject).getSingleResult());
    }

    /** Those that wait, oldest first; then those that ended last. */
    List<StoredRequest> all() {
        return entities.createQuery("SELECT r FROM StoredRequest r ORDER BY CASE WHEN r.state = 'waiting' THEN 0 ELSE 1 END, r.askedAt DESC, r.id",
                StoredRequest.class).setMaxResults(MOST).getResultList();
    }

    /** Those that wait no longer than they may, oldest first. */
    List<StoredRequest> overdue(Instant now) {
        return entities.createQuery("SELECT r FROM StoredRequest r WHERE r.state = 'waiting' AND r.expiresAt <= :now ORDER BY r.askedAt", StoredRequest.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC)).setMaxResults(MOST).getResultList();
    }
}
