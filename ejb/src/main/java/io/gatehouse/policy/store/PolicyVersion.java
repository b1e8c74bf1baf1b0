package io.gatehouse.policy.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;

/** A stored version of the policy. Its document never changes. */
@Entity
@Table(name = "policy_version", schema = "gatehouse")
class PolicyVersion {

    @Id
    private long version;
    private long base;
    private String state;
    private String document;
    private String sha256;
    private String note;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "created_by_name")
    private String createdByName;
    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;
    @Column(name = "decided_by")
    private String decidedBy;
    @Column(name = "decided_by_name")
    private String decidedByName;

    protected PolicyVersion() {
    }

    PolicyVersion(long version, long base, VersionState state, String document, String note, Author author, Instant at) {
        this.version = version;
        this.base = base;
        this.state = state.code();
        this.document = Objects.requireNonNull(document);
        this.sha256 = sha256(document);
        this.note = note;
        this.createdAt = at.atOffset(ZoneOffset.UTC);
        this.createdBy = author.subject();
        this.createdByName = author.name();
    }

    void supersede() {
        requireState(VersionState.IN_FORCE);
        state = VersionState.SUPERSEDED.code();
    }

    void decide(VersionState outcome, Author who, Instant at) {
        requireState(VersionState.STAGED);
        state = outcome.code();
        decidedAt = at.atOffset(ZoneOffset.UTC);
        decidedBy = who.subject();
        decidedByName = who.name();
    }

    private void requireState(VersionState expected) {
        if (state() != expected) {
            throw new IllegalStateException("version " + version + " is " + state + ", not " + expected.code());
        }
    }

    VersionState state() {
        return VersionState.of(state);
    }

    String document() {
        return document;
    }

    PolicyVersionInfo info() {
        return new PolicyVersionInfo(version, base, state(), sha256, note, createdAt.toInstant(), createdBy, createdByName,
                decidedAt == null ? null : decidedAt.toInstant(), decidedBy, decidedByName);
    }

    static String sha256(String document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
