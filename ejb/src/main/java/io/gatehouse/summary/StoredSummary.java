package io.gatehouse.summary;

import io.gatehouse.shared.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** A summary as it is kept: contents sealed under a data key of its own; destroying that erases them. */
@Entity
@Table(name = "summary", schema = "gatehouse")
class StoredSummary {

    @Id
    private UUID id;
    @Version
    private long version;
    private String workflow;
    private String author;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;
    private String status;
    private String level;
    private String categories;
    @Column(name = "policy_version")
    private long policyVersion;
    private String footprint;
    @Column(name = "data_key")
    private byte[] dataKey;
    private byte[] body;
    @Column(name = "audit_ref")
    private UUID auditRef;

    protected StoredSummary() {
    }

    StoredSummary(Summary summary, String author, long policyVersion, String footprint, byte[] dataKey, byte[] body) {
        this.id = UUID.fromString(summary.id());
        this.workflow = Objects.requireNonNull(summary.workflow());
        this.author = Objects.requireNonNull(author);
        this.createdAt = summary.createdAt().atOffset(ZoneOffset.UTC);
        this.status = Objects.requireNonNull(summary.status());
        this.level = summary.label().level().code();
        this.categories = String.join(",", summary.label().categories());
        this.policyVersion = policyVersion;
        this.footprint = Objects.requireNonNull(footprint);
        this.dataKey = Objects.requireNonNull(dataKey);
        this.body = Objects.requireNonNull(body);
        this.auditRef = UUID.fromString(summary.auditRef());
    }

    UUID id() {
        return id;
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }

    Level level() {
        return Level.of(level).orElse(Level.STRATEGIC);
    }

    String workflow() {
        return workflow;
    }

    boolean isBy(String subject) {
        return author.equals(subject);
    }

    boolean isReleased() {
        return Summary.RELEASED.equals(status);
    }

    String footprint() {
        return footprint;
    }

    byte[] dataKey() {
        return dataKey;
    }

    byte[] body() {
        return body;
    }
}
