package io.gatehouse.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** The figures of all published reports on one dataset, for one state of their definitions and of what is landed. */
@Entity
@Table(name = "published_figure", schema = "gatehouse")
class StoredPublication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long sequence;
    private String base;
    private String state;
    @Column(name = "policy_version")
    private long policyVersion;
    @Column(name = "made_at")
    private OffsetDateTime madeAt;
    private String content;

    protected StoredPublication() {
    }

    StoredPublication(String base, String state, long policyVersion, Instant madeAt, String content) {
        this.base = Objects.requireNonNull(base);
        this.state = Objects.requireNonNull(state);
        this.policyVersion = policyVersion;
        this.madeAt = madeAt.atOffset(ZoneOffset.UTC);
        this.content = Objects.requireNonNull(content);
    }
}
