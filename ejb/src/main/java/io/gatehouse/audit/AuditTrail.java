package io.gatehouse.audit;

import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.UUID;

/**
 * Writes the record. An act and its event are one transaction: where the event cannot be written, the caller gets
 * {@code audit-unavailable}, the transaction rolls back, and nothing is released.
 */
@Stateless
@PermitAll
public class AuditTrail {

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Records an act inside the caller's transaction and returns the event's reference. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public String record(AuditEvent event) {
        return write(event);
    }

    /** Records a refusal or failure in a transaction of its own, because the caller's is going to be rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String recordRefusal(AuditEvent event) {
        return write(event);
    }

    private String write(AuditEvent event) {
        var ref = UUID.randomUUID();
        try {
            entities.persist(new AuditRow(ref, clock.instant(), event));
            entities.flush();
        } catch (PersistenceException notWritten) {
            throw DomainException.unavailable("audit-unavailable", notWritten);
        }
        return ref.toString();
    }
}
