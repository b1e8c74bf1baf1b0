package io.gatehouse.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/** A stored event. Never updated, never deleted: the application's database role could not. */
@Entity
@Table(name = "audit_event", schema = "gatehouse")
class AuditRow {

    @Id
    private UUID ref;
    @Column(insertable = false, updatable = false)
    private Long sequence;
    @Column(name = "occurred_at")
    private OffsetDateTime occurredAt;
    private String type;
    private String subject;
    private String workflow;
    private String outcome;
    @Column(name = "policy_version")
    private long policyVersion;
    private String level;
    private String categories;
    private String details;
    private String content;

    protected AuditRow() {
    }

    AuditRow(UUID ref, Instant occurredAt, AuditEvent event) {
        this.ref = Objects.requireNonNull(ref);
        this.occurredAt = occurredAt.atOffset(ZoneOffset.UTC);
        this.type = event.type().code();
        this.subject = Objects.requireNonNull(event.subject());
        this.workflow = event.workflow();
        this.outcome = event.outcome().name().toLowerCase(java.util.Locale.ROOT);
        this.policyVersion = event.policyVersion();
        this.level = event.label() == null ? null : event.label().level().code();
        this.categories = event.label() == null ? null : String.join(",", event.label().categories());
        this.details = JsonText.of(event.details());
        this.content = JsonText.of(event.content());
    }

    AuditEntry entry() {
        return new AuditEntry(ref.toString(), sequence, occurredAt.toInstant(), type, subject, workflow, outcome,
                policyVersion, level, categories == null || categories.isEmpty()
                ? java.util.List.of() : java.util.List.of(categories.split(",")),
                JsonText.map(details), JsonText.map(content));
    }
}
