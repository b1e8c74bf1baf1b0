package io.gatehouse.vendor.egress;

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

/** One turn of the switch; the newest holds. */
@Entity
@Table(name = "egress_switch", schema = "gatehouse")
class StoredSwitch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private boolean open;
    @Column(name = "switched_at")
    private OffsetDateTime switchedAt;
    @Column(name = "switched_by")
    private String switchedBy;
    private String reason;

    protected StoredSwitch() {
    }

    StoredSwitch(boolean open, Instant at, String by, String reason) {
        this.open = open;
        this.switchedAt = at.atOffset(ZoneOffset.UTC);
        this.switchedBy = Objects.requireNonNull(by);
        this.reason = Objects.requireNonNull(reason);
    }

    boolean isOpen() {
        return open;
    }

    SwitchState state() {
        return new SwitchState(open, switchedAt.toInstant(), switchedBy, reason);
    }
}
