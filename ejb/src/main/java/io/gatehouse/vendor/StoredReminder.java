package io.gatehouse.vendor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** That the end of an assessment has been announced so many days before. */
@Entity
@Table(name = "vendor_reminder", schema = "gatehouse")
class StoredReminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID assessment;
    @Column(name = "good_until")
    private LocalDate goodUntil;
    @Column(name = "days_before")
    private int daysBefore;
    @Column(name = "reminded_at")
    private OffsetDateTime remindedAt;

    protected StoredReminder() {
    }

    StoredReminder(UUID assessment, LocalDate goodUntil, int daysBefore, Instant at) {
        this.assessment = assessment;
        this.goodUntil = goodUntil;
        this.daysBefore = daysBefore;
        this.remindedAt = at.atOffset(ZoneOffset.UTC);
    }
}
