package io.gatehouse.audit;

import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The record, for auditors. Looking is itself recorded. */
@Stateless
@RolesAllowed({"auditor", "ai-governance"})
public class AuditReader {

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entities;

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail trail;

    /** One page, newest first; pages that follow each other's cursors miss and repeat nothing that was there at the first. */
    public AuditPage events(AuditQuery query) {
        var rows = select(query).setMaxResults(query.limit() + 1).getResultList();
        var more = rows.size() > query.limit();
        var page = rows.stream().limit(query.limit()).map(AuditRow::entry).toList();
        trail.record(AuditEvent.of(AuditEvent.Type.AUDIT_READ, current.caller().subject())
                .with("type", query.type()).with("about", query.subject()).with("count", page.size()));
        return new AuditPage(page, more ? String.valueOf(page.getLast().sequence()) : null);
    }

    /** One event. NOT_FOUND where there is none of that reference. */
    public AuditEntry event(String ref) {
        var row = entities.find(AuditRow.class, uuid(ref));
        if (row == null) {
            throw DomainException.notFound();
        }
        trail.record(AuditEvent.of(AuditEvent.Type.AUDIT_READ, current.caller().subject()).with("ref", ref));
        return row.entry();
    }

    private TypedQuery<AuditRow> select(AuditQuery query) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = new StringBuilder("1 = 1");
        add(where, parameters, "e.occurredAt >= :from", "from", query.from() == null ? null : query.from().atOffset(ZoneOffset.UTC));
        add(where, parameters, "e.occurredAt < :to", "to", query.to() == null ? null : query.to().atOffset(ZoneOffset.UTC));
        add(where, parameters, "e.subject = :subject", "subject", query.subject());
        add(where, parameters, "e.type = :type", "type", query.type());
        add(where, parameters, "e.workflow = :workflow", "workflow", query.workflow());
        add(where, parameters, "e.sequence < :cursor", "cursor", cursor(query.cursor()));
        var typed = entities.createQuery("SELECT e FROM AuditRow e WHERE " + where + " ORDER BY e.sequence DESC", AuditRow.class);
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            typed.setParameter(parameter.getKey(), parameter.getValue());
        }
        return typed;
    }

    private static void add(StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    private static Long cursor(String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : Long.valueOf(cursor);
        } catch (NumberFormatException notOurs) {
            throw DomainException.refused("cursor", "bad-cursor", "The cursor is not one that a page gave out.");
        }
    }

    private static UUID uuid(String ref) {
        try {
            return UUID.fromString(ref);
        } catch (IllegalArgumentException notOurs) {
            throw DomainException.notFound();
        }
    }
}
