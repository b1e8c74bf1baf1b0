package io.gatehouse.governance.signals;

import io.gatehouse.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A kept signal; settled once. */
@Entity
@Table(name = "misuse_signal", schema = "gatehouse")
class StoredSignal {

    @Id
    private UUID id;
    @Version
    @Column(name = "row_version")
    private long rowVersion;
    private String once;
    private String kind;
    private String subject;
    private String about;
    @Column(name = "raised_at")
    private OffsetDateTime raisedAt;
    @Column(name = "settled_at")
    private OffsetDateTime settledAt;
    @Column(name = "settled_by")
    private String settledBy;
    private String note;

    protected StoredSignal() {
    }

    /** FORBIDDEN {@code own-signal}; CONFLICT {@code signal-settled}. */
    void settle(String officer, Instant at, String word) {
        if (officer.equals(subject)) {
            throw DomainException.forbidden("own-signal");
        }
        if (settledAt != null) {
            throw DomainException.conflict("signal-settled");
        }
        settledBy = officer;
        settledAt = at.atOffset(ZoneOffset.UTC);
        note = word;
    }

    SignalView view() {
        return new SignalView(id.toString(), kind, subject, about, raisedAt.toInstant(), settledAt == null ? null : settledAt.toInstant(), settledBy, note);
    }
}
