package io.gatehouse.vendor.egress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One attempt to send something to a vendor: committed before the bytes go, its end told later. */
@Entity
@Table(name = "egress_call", schema = "gatehouse")
class StoredCall {

    @Id
    private UUID id;
    private UUID answer;
    @Column(name = "audit_ref")
    private UUID auditRef;
    private String vendor;
    private String model;
    private String region;
    private String workflow;
    private String subject;
    private String assessment;
    private String release;
    @Column(name = "sent_at")
    private OffsetDateTime sentAt;
    private String digest;
    private int bytes;
    private int reserved;
    private String level;
    private String categories;
    private String treatments;
    @Column(name = "data_key")
    private byte[] dataKey;
    private byte[] body;
    private String outcome;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Column(name = "prompt_tokens")
    private Integer promptTokens;
    @Column(name = "answer_tokens")
    private Integer answerTokens;
    private BigDecimal cost;
    private String currency;
    private Long millis;

    protected StoredCall() {
    }

    /** @param key sealed; @param body sealed under it */
    StoredCall(UUID id, EgressApproval approval, String auditRef, Instant at, String digest, int bytes, int reserved, byte[] key, byte[] body) {
        this.id = id;
        this.answer = UUID.fromString(approval.answer());
        this.auditRef = UUID.fromString(auditRef);
        this.vendor = approval.vendor();
        this.model = approval.provider().model();
        this.region = approval.provider().region();
        this.workflow = approval.workflow();
        this.subject = approval.subject();
        this.assessment = approval.assessment();
        this.release = approval.release();
        this.sentAt = at.atOffset(ZoneOffset.UTC);
        this.digest = digest;
        this.bytes = bytes;
        this.reserved = reserved;
        this.level = approval.label().level().code();
        this.categories = String.join(",", approval.label().categories());
        this.treatments = approval.treatments().entrySet().stream().map(item -> item.getKey() + ":" + item.getValue().code())
                .collect(Collectors.joining(","));
        this.dataKey = key;
        this.body = body;
    }

    void end(CallEnd end, Instant at) {
        outcome = end.outcome();
        endedAt = at.atOffset(ZoneOffset.UTC);
        promptTokens = end.promptTokens();
        answerTokens = end.answerTokens();
        cost = end.cost();
        currency = end.currency();
        millis = end.millis();
    }

    String subject() {
        return subject;
    }

    String workflow() {
        return workflow;
    }

    String vendor() {
        return vendor;
    }

    String digest() {
        return digest;
    }

    byte[] dataKey() {
        return dataKey;
    }

    byte[] body() {
        return body;
    }

    CallLine line() {
        return new CallLine(id.toString(), answer.toString(), auditRef.toString(), vendor, model, region, workflow, subject, sentAt.toInstant(),
                digest, bytes, level, categories.isEmpty() ? List.of() : List.of(categories.split(",")), outcome, promptTokens, answerTokens,
                cost, currency, millis);
    }
}
