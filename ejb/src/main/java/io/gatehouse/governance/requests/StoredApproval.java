package io.gatehouse.governance.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A kept approval; never changed. The database refuses one by who asked. */
@Entity
@Table(name = "access_approval", schema = "gatehouse")
class StoredApproval {

    @Id
    private UUID id;
    private UUID request;
    @Column(name = "asked_by")
    private String askedBy;
    @Column(name = "approved_by")
    private String approvedBy;
    @Column(name = "approved_by_name")
    private String approvedByName;
    @Column(name = "approved_at")
    private OffsetDateTime approvedAt;
    private String roles;
    private String gives;

    protected StoredApproval() {
    }

    StoredApproval(StoredRequest request, Approval approval) {
        this.id = UUID.randomUUID();
        this.request = request.id();
        this.askedBy = request.askedBy();
        this.approvedBy = approval.subject();
        this.approvedByName = approval.name();
        this.approvedAt = approval.at().atOffset(ZoneOffset.UTC);
        this.roles = String.join("\n", new TreeSet<>(approval.roles()));
        this.gives = approval.gives();
    }

    Approval approval() {
        return new Approval(approvedBy, approvedByName, approvedAt.toInstant(), roles.isEmpty() ? Set.of() : Set.of(roles.split("\n")), gives);
    }
}
