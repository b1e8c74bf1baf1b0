package io.gatehouse.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** A summary shown to a person, by login name, or to a role. Whether they may read it is decided when they do. */
@Entity
@Table(name = "summary_share", schema = "gatehouse")
class StoredShare {

    @Id
    private UUID id;
    private UUID summary;
    private String reader;
    private String role;
    @Column(name = "shared_by")
    private String sharedBy;
    @Column(name = "shared_at")
    private OffsetDateTime sharedAt;

    protected StoredShare() {
    }

    private StoredShare(UUID summary, String reader, String role, String by, Instant at) {
        if ((reader == null) == (role == null)) {
            throw new IllegalArgumentException("a share is with a person or with a role");
        }
        this.id = UUID.randomUUID();
        this.summary = Objects.requireNonNull(summary);
        this.reader = reader;
        this.role = role;
        this.sharedBy = Objects.requireNonNull(by);
        this.sharedAt = at.atOffset(ZoneOffset.UTC);
    }

    static StoredShare withReader(UUID summary, String reader, String by, Instant at) {
        return new StoredShare(summary, reader, null, by, at);
    }

    static StoredShare withRole(UUID summary, String role, String by, Instant at) {
        return new StoredShare(summary, null, role, by, at);
    }

    String reader() {
        return reader;
    }

    String role() {
        return role;
    }
}
