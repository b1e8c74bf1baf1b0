package io.gatehouse.vendor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What an assessment said at one revision. Never changes. */
@Entity
@Table(name = "vendor_assessment_content", schema = "gatehouse")
class StoredContent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID assessment;
    private int revision;
    private String document;
    @Column(name = "saved_at")
    private OffsetDateTime savedAt;
    @Column(name = "saved_by")
    private String savedBy;

    protected StoredContent() {
    }

    StoredContent(UUID assessment, int revision, AssessmentContent content, String by, Instant at) {
        this.assessment = assessment;
        this.revision = revision;
        this.document = ContentText.of(content);
        this.savedAt = at.atOffset(ZoneOffset.UTC);
        this.savedBy = by;
    }

    AssessmentContent content() {
        return ContentText.read(document);
    }
}
