package io.gatehouse.vendor.egress;

import io.gatehouse.shared.Label;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the gate decided once. */
@Entity
@Table(name = "egress_decision", schema = "gatehouse")
class StoredDecision {

    @Id
    private UUID id;
    @Column(name = "audit_ref")
    private UUID auditRef;
    private UUID answer;
    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;
    private String workflow;
    private String subject;
    @Column(name = "policy_version")
    private long policyVersion;
    private String decision;
    private String vendor;
    private String level;
    private String categories;
    private String passed;
    private int sent;
    private int pseudonymised;
    @Column(name = "left_out")
    private int leftOut;

    protected StoredDecision() {
    }

    StoredDecision(EgressAsk ask, EgressDecision decided, String auditRef, Instant at) {
        this.id = UUID.randomUUID();
        this.auditRef = UUID.fromString(auditRef);
        this.answer = UUID.fromString(ask.answer());
        this.decidedAt = at.atOffset(ZoneOffset.UTC);
        this.workflow = ask.workflow().key();
        this.subject = ask.subject();
        this.policyVersion = ask.policyVersion();
        this.decision = code(decided);
        this.vendor = vendor(decided);
        var label = label(ask);
        this.level = label.level().code();
        this.categories = String.join(",", label.categories());
        this.passed = passed(decided);
        Collection<Treatment> treatments = decided instanceof EgressDecision.Send send ? send.approval().evidence() : List.of();
        this.sent = Collections.frequency(treatments, Treatment.SEND);
        this.pseudonymised = Collections.frequency(treatments, Treatment.PSEUDONYMISE);
        this.leftOut = Collections.frequency(treatments, Treatment.LEAVE_OUT);
    }

    static String code(EgressDecision decided) {
        return switch (decided) {
            case EgressDecision.Send ignored -> "send";
            case EgressDecision.Builtin ignored -> "builtin";
            case EgressDecision.Wait ignored -> "wait";
            case EgressDecision.Refuse ignored -> "refuse";
        };
    }

    static String vendor(EgressDecision decided) {
        return switch (decided) {
            case EgressDecision.Send send -> send.approval().vendor();
            case EgressDecision.Wait wait -> wait.vendor();
            default -> null;
        };
    }

    static Label label(EgressAsk ask) {
        return Label.join(ask.items().stream().map(Item::label).toList());
    }

    static String passed(EgressDecision decided) {
        return decided.passed().stream().map(one -> one.provider() + ":" + one.reason()).collect(Collectors.joining(","));
    }

    DecisionLine line() {
        return new DecisionLine(auditRef.toString(), answer.toString(), decidedAt.toInstant(), workflow, subject, decision, vendor, level,
                categories.isEmpty() ? List.of() : List.of(categories.split(",")),
                passed.isEmpty() ? List.of() : List.of(passed.split(",")), sent, pseudonymised, leftOut);
    }
}
