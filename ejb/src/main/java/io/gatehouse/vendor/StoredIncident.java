package io.gatehouse.vendor;

import io.gatehouse.shared.DomainException;
import io.gatehouse.vendor.questionnaire.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** An incident: what happened stays as reported; how much it weighs and what came of it may change while it is open. */
@Entity
@Table(name = "vendor_incident", schema = "gatehouse")
class StoredIncident {

    private static final String OPEN = "open";

    @Id
    private UUID id;
    @Version
    private long version;
    private String vendor;
    @Column(name = "happened_on")
    private LocalDate happenedOn;
    private String title;
    private String description;
    private String severity;
    private String state;
    private String outcome;
    @Column(name = "reported_at")
    private OffsetDateTime reportedAt;
    @Column(name = "reported_by")
    private String reportedBy;

    protected StoredIncident() {
    }

    StoredIncident(String vendor, LocalDate happenedOn, String title, String description, Severity severity, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.vendor = Objects.requireNonNull(vendor);
        this.happenedOn = Objects.requireNonNull(happenedOn);
        this.title = Objects.requireNonNull(title);
        this.description = Objects.requireNonNull(description);
        this.severity = severity.code();
        this.state = OPEN;
        this.reportedBy = Objects.requireNonNull(by);
        this.reportedAt = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** CONFLICT where it is closed. */
    void close(String how) {
        if (!state.equals(OPEN)) {
            throw DomainException.conflict("incident-closed");
        }
        outcome = Objects.requireNonNull(how);
        state = "closed";
    }

    String vendor() {
        return vendor;
    }

    Incident value() {
        return new Incident(id.toString(), happenedOn, title, description, Severity.of(severity),
                state.equals(OPEN) ? Incident.State.OPEN : Incident.State.CLOSED, outcome, reportedAt.toInstant());
    }
}
