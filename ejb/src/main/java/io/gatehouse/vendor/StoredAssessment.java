package io.gatehouse.vendor;

import io.gatehouse.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** One assessment's way: who did what to it decides what may be done next. What it says lies in its contents. */
@Entity
@Table(name = "vendor_assessment", schema = "gatehouse")
class StoredAssessment {

    @Id
    private UUID id;
    @Version
    private long version;
    private String vendor;
    private String questionnaire;
    private String state;
    private int revision;
    private String receiver;
    @Column(name = "started_at")
    private OffsetDateTime startedAt;
    @Column(name = "started_by")
    private String startedBy;
    @Column(name = "submitted_by")
    private String submittedBy;
    @Column(name = "first_by")
    private String firstBy;
    @Column(name = "second_by")
    private String secondBy;
    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    protected StoredAssessment() {
    }

    StoredAssessment(String vendor, String questionnaire, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.vendor = Objects.requireNonNull(vendor);
        this.questionnaire = Objects.requireNonNull(questionnaire);
        this.state = AssessmentState.DRAFT.code();
        this.revision = 1;
        this.startedAt = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        this.startedBy = Objects.requireNonNull(by);
    }

    /** A new revision of what it says. CONFLICT unless it is a draft. */
    int change() {
        requireDraft();
        return ++revision;
    }

    void requireDraft() {
        require(AssessmentState.DRAFT, "not-a-draft");
    }

    /** @param to the {@link Receiver} that is reviewed; null while the vendor has no provider */
    void submit(String by, String to) {
        requireDraft();
        receiver = to;
        submittedBy = Objects.requireNonNull(by);
        state = AssessmentState.SUBMITTED.code();
    }

    /**
     * One officer's yes; the second by another one approves it. FORBIDDEN {@code own-submission} for who submitted,
     * {@code own-decision} for who has said yes already.
     */
    void approve(String by, Instant at) {
        requireDecidableBy(by);
        if (firstBy == null) {
            firstBy = by;
        } else {
            secondBy = by;
            decidedAt = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            state = AssessmentState.APPROVED.code();
        }
    }

    /** Whether this officer may say yes now; throws as {@link #approve} does. */
    void requireDecidableBy(String by) {
        require(AssessmentState.SUBMITTED, "not-submitted");
        if (by.equals(submittedBy)) {
            throw DomainException.forbidden("own-submission");
        }
        if (by.equals(firstBy)) {
            throw DomainException.forbidden("own-decision");
        }
    }

    void reject(Instant at) {
        require(AssessmentState.SUBMITTED, "not-submitted");
        decidedAt = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        state = AssessmentState.REJECTED.code();
    }

    void withdraw(Instant at) {
        end(AssessmentState.WITHDRAWN, at);
    }

    void supersede(Instant at) {
        end(AssessmentState.SUPERSEDED, at);
    }

    private void end(AssessmentState how, Instant at) {
        require(AssessmentState.APPROVED, "not-approved");
        endedAt = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        state = how.code();
    }

    private void require(AssessmentState expected, String code) {
        if (state() != expected) {
            throw DomainException.conflict(code);
        }
    }

    /** CONFLICT where somebody has changed it since. */
    void requireVersion(long expected) {
        if (version != expected) {
            throw DomainException.conflict("assessment-changed");
        }
    }

    UUID id() {
        return id;
    }

    String vendor() {
        return vendor;
    }

    String questionnaire() {
        return questionnaire;
    }

    int revision() {
        return revision;
    }

    String receiver() {
        return receiver;
    }

    long version() {
        return version;
    }

    AssessmentState state() {
        return AssessmentState.of(state);
    }

    Instant startedAt() {
        return startedAt.toInstant();
    }

    Instant decidedAt() {
        return decidedAt == null ? null : decidedAt.toInstant();
    }

    List<String> approvers() {
        return Stream.of(firstBy, secondBy).filter(Objects::nonNull).toList();
    }
}
