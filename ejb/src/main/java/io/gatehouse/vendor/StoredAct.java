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
import java.util.Locale;
import java.util.UUID;

/** What somebody did to an assessment. Never changes. */
@Entity
@Table(name = "vendor_assessment_act", schema = "gatehouse")
class StoredAct {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID assessment;
    private String act;
    private int revision;
    @Column(name = "acted_at")
    private OffsetDateTime actedAt;
    @Column(name = "acted_by")
    private String actedBy;
    @Column(name = "acted_by_name")
    private String actedByName;
    private String note;

    protected StoredAct() {
    }

    StoredAct(StoredAssessment assessment, AssessmentAct.Kind act, String by, String byName, String note, Instant at) {
        this.assessment = assessment.id();
        this.act = act.name().toLowerCase(Locale.ROOT);
        this.revision = assessment.revision();
        this.actedBy = by;
        this.actedByName = byName;
        this.note = note;
        this.actedAt = at.atOffset(ZoneOffset.UTC);
    }

    AssessmentAct value() {
        return new AssessmentAct(AssessmentAct.Kind.valueOf(act.toUpperCase(Locale.ROOT)), revision, actedAt.toInstant(), actedByName, note);
    }
}
