package io.gatehouse.governance.requests;

import io.gatehouse.identity.Caller;
import io.gatehouse.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A kept request: waits, then is granted, declined, withdrawn or expired, and never changes again. */
@Entity
@Table(name = "access_request", schema = "gatehouse")
class StoredRequest {

    @Id
    private UUID id;
    @Version
    @Column(name = "row_version")
    private long rowVersion;
    @Column(name = "asked_by")
    private String askedBy;
    @Column(name = "asked_by_name")
    private String askedByName;
    @Column(name = "asked_at")
    private OffsetDateTime askedAt;
    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;
    private String kind;
    private String target;
    private String fields;
    private String workflow;
    private String role;
    private String reason;
    @Column(name = "until_day")
    private LocalDate until;
    private String state;
    @Column(name = "terms_until")
    private LocalDate termsUntil;
    @Column(name = "terms_rows")
    private String termsRows;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Column(name = "ended_by")
    private String endedBy;
    private String answer;
    @Column(name = "policy_version")
    private Long policyVersion;

    protected StoredRequest() {
    }

    StoredRequest(RequestEdit edit, Caller asker, Instant at) {
        id = UUID.randomUUID();
        askedBy = asker.subject();
        askedByName = asker.name();
        askedAt = at.atOffset(ZoneOffset.UTC);
        var last = edit.until().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        var waits = askedAt.plus(RequestRules.WAITS);
        expiresAt = last.isBefore(waits) ? last : waits;
        kind = edit.kind();
        target = edit.target();
        fields = String.join("\n", edit.fields());
        workflow = edit.workflow();
        role = edit.role();
        reason = edit.reason();
        until = edit.until();
        state = RequestState.WAITING.code();
    }

    RequestEdit edit() {
        return new RequestEdit(kind, target, fields.isEmpty() ? List.of() : List.of(fields.split("\n")), workflow, role, reason, until);
    }

    /** Null before the first approval. */
    Terms terms() {
        return termsUntil == null ? null : new Terms(termsUntil, termsRows);
    }

    void agree(Terms terms) {
        termsUntil = terms.until();
        termsRows = terms.rows();
    }

    /** CONFLICT {@code request-ended} where it does not wait any more. */
    void requireWaiting(Instant now) {
        if (state(now) != RequestState.WAITING) {
            throw DomainException.conflict("request-ended");
        }
    }

    void grant(long version, String by, Instant at, String word) {
        policyVersion = version;
        end(RequestState.GRANTED, by, at, word);
    }

    void end(RequestState how, String by, Instant at, String word) {
        state = how.code();
        endedBy = by;
        endedAt = at.atOffset(ZoneOffset.UTC);
        answer = word == null || word.isBlank() ? null : word.strip();
    }

    /** What waits longer than it may has expired, whether or not somebody has written that down yet. */
    RequestState state(Instant now) {
        var kept = RequestState.of(state);
        return kept == RequestState.WAITING && !now.isBefore(expiresAt.toInstant()) ? RequestState.EXPIRED : kept;
    }

    /** Whether it has expired and that is not written down yet. */
    boolean isToBeExpired(Instant now) {
        return RequestState.of(state) == RequestState.WAITING && state(now) == RequestState.EXPIRED;
    }

    UUID id() {
        return id;
    }

    String askedBy() {
        return askedBy;
    }

    String askedByName() {
        return askedByName;
    }

    RequestView view(Instant now) {
        var edit = edit();
        var is = state(now);
        return new RequestView(id.toString(), kind, target, edit.fields(), workflow, role, reason, until, askedAt.toInstant(), is.code(),
                expiresAt.toInstant(), endedAt == null ? null : endedAt.toInstant(), answer, is == RequestState.GRANTED ? termsUntil : null);
    }
}
