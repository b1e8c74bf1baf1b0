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

/** A vendor's record at one revision. Never changes. */
@Entity
@Table(name = "vendor_record", schema = "gatehouse")
class StoredRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String vendor;
    private int revision;
    private String document;
    @Column(name = "changed_at")
    private OffsetDateTime changedAt;
    @Column(name = "changed_by")
    private String changedBy;
    @Column(name = "changed_by_name")
    private String changedByName;

    protected StoredRecord() {
    }

    StoredRecord(String vendor, int revision, VendorRecord content, String by, String byName, Instant at) {
        this.vendor = vendor;
        this.revision = revision;
        this.document = RecordText.of(content);
        this.changedAt = at.atOffset(ZoneOffset.UTC);
        this.changedBy = by;
        this.changedByName = byName;
    }

    String vendor() {
        return vendor;
    }

    int revision() {
        return revision;
    }

    VendorRecord content() {
        return RecordText.read(document);
    }
}
