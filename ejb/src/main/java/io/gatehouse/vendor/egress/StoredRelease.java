package io.gatehouse.vendor.egress;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Label;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Evidence that exceeds a vendor's terms and may go once, for one person, when two others have said so. */
@Entity
@Table(name = "egress_release", schema = "gatehouse")
class StoredRelease {

    /** How long a request, and what was released, stays good. */
    static final Period GOOD_FOR = Period.ofDays(1);

    enum State { waiting, confirmed, released, rejected, used }

    @Id
    private UUID id;
    @Version
    private long version;
    private String vendor;
    private String workflow;
    private String subject;
    @Column(name = "subject_name")
    private String subjectName;
    private String evidence;
    private int items;
    private String level;
    private String categories;
    @Column(name = "requested_at")
    private OffsetDateTime requestedAt;
    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "first_by")
    private String firstBy;
    @Column(name = "second_by")
    private String secondBy;
    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    protected StoredRelease() {
    }

    StoredRelease(EgressAsk ask, String vendor, String subjectName, Label label, Instant at) {
        this.id = UUID.randomUUID();
        this.vendor = Objects.requireNonNull(vendor);
        this.workflow = ask.workflow().key();
        this.subject = ask.subject();
        this.subjectName = Objects.requireNonNull(subjectName);
        this.evidence = Objects.requireNonNull(ask.evidence());
        this.items = ask.items().size();
        this.level = label.level().code();
        this.categories = String.join(",", label.categories());
        this.requestedAt = at.atOffset(ZoneOffset.UTC);
        this.expiresAt = requestedAt.plus(GOOD_FOR);
        this.state = State.waiting;
    }

    /** The first word opens the way for the second, by somebody else; nobody speaks for their own request. */
    void confirm(String officer, Instant at) {
        requireUndecided(officer, at);
        if (state == State.waiting) {
            firstBy = officer;
            state = State.confirmed;
        } else if (officer.equals(firstBy)) {
            throw DomainException.forbidden("own-decision");
        } else {
            secondBy = officer;
            state = State.released;
        }
        decidedAt = at.atOffset(ZoneOffset.UTC);
    }

    void reject(String officer, Instant at) {
        requireUndecided(officer, at);
        state = State.rejected;
        decidedAt = at.atOffset(ZoneOffset.UTC);
    }

    private void requireUndecided(String officer, Instant at) {
        if (officer.equals(subject)) {
            throw DomainException.forbidden("own-request");
        }
        if (state != State.waiting && state != State.confirmed || expiresAt.toInstant().isBefore(at)) {
            throw DomainException.conflict("not-waiting");
        }
    }

    ReleaseLine line() {
        return new ReleaseLine(id.toString(), vendor, workflow, subjectName, items, level,
                categories.isEmpty() ? List.of() : List.of(categories.split(",")), requestedAt.toInstant(), expiresAt.toInstant(),
                state.name(), version);
    }
}
