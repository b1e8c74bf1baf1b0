package io.gatehouse.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** A sentence of a running stream, kept before it was shown; sealed under a data key of its own. */
@Entity
@IdClass(StoredSentence.Key.class)
@Table(name = "summary_stream", schema = "gatehouse")
class StoredSentence {

    @Id
    private UUID summary;
    @Id
    private int ordinal;
    @Column(name = "shown_at")
    private OffsetDateTime shownAt;
    @Column(name = "data_key")
    private byte[] dataKey;
    private byte[] content;

    protected StoredSentence() {
    }

    StoredSentence(UUID summary, int ordinal, Instant shownAt, byte[] dataKey, byte[] content) {
        this.summary = Objects.requireNonNull(summary);
        this.ordinal = ordinal;
        this.shownAt = shownAt.atOffset(ZoneOffset.UTC);
        this.dataKey = Objects.requireNonNull(dataKey);
        this.content = Objects.requireNonNull(content);
    }

    /** Summary and place in the stream. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID summary;
        private int ordinal;

        Key() {
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(summary, key.summary) && ordinal == key.ordinal;
        }

        @Override
        public int hashCode() {
            return Objects.hash(summary, ordinal);
        }
    }
}
