package io.gatehouse.summary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The rows that one source of a summary rests on, sealed under the summary's data key. */
@Entity
@IdClass(StoredEvidence.Key.class)
@Table(name = "summary_evidence", schema = "gatehouse")
class StoredEvidence {

    @Id
    private UUID summary;
    @Id
    private String source;
    private byte[] content;

    protected StoredEvidence() {
    }

    StoredEvidence(UUID summary, String source, byte[] content) {
        this.summary = Objects.requireNonNull(summary);
        this.source = Objects.requireNonNull(source);
        this.content = Objects.requireNonNull(content);
    }

    byte[] content() {
        return content;
    }

    /** Summary and source. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID summary;
        private String source;

        Key() {
        }

        Key(UUID summary, String source) {
            this.summary = summary;
            this.source = source;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(summary, key.summary) && Objects.equals(source, key.source);
        }

        @Override
        public int hashCode() {
            return Objects.hash(summary, source);
        }
    }
}
