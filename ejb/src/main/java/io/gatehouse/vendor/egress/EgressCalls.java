package io.gatehouse.vendor.egress;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Envelopes;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The record of what was sent. A call's beginning is committed by itself, with the digest of the exact bytes, before the
 * first byte goes; where it cannot be written, nothing goes. Its end is a second event.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EgressCalls {

    /** Outcome of a call that was answered to the end. */
    public static final String ANSWERED = "answered";

    /** Code of the refusal where an approval does not hold any more. */
    public static final String APPROVAL_ENDED = "approval-ended";

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entities;

    @Inject
    private LastLook lastLook;

    @Inject
    private Releases releases;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "gatehouse.secret")
    private Optional<String> secret;

    private Envelopes envelopes;

    @PostConstruct
    void start() {
        envelopes = secret.map(key -> new Envelopes(key, "gatehouse/egress/1"))
                .orElseThrow(() -> DomainException.unavailable("secret-missing", null));
    }

    /**
     * Records what is about to be sent and returns the call's id. REFUSED {@link #APPROVAL_ENDED} where the approval holds no
     * more; CONFLICT {@code release-used} where another answer was sent under its release.
     *
     * @param reserved tokens that count as used until the call's end says how many were
     */
    public String sent(EgressApproval approval, byte[] exactBody, int reserved) {
        lastLook.require(approval);
        if (approval.release() != null) {
            releases.use(approval.release(), approval.answer());
        }
        var id = UUID.randomUUID();
        var digest = digest(exactBody);
        var ref = audit.record(AuditEvent.of(Type.EGRESS_SENT, approval.subject()).in(approval.workflow(), approval.policyVersion())
                .labelled(approval.label()).with("call", id).with("answer", approval.answer()).with("vendor", approval.vendor())
                .with("model", approval.provider().model()).with("region", approval.provider().region()).with("digest", digest)
                .with("bytes", exactBody.length).with("assessment", approval.assessment()).with("release", approval.release()));
        var key = envelopes.newDataKey();
        entities.persist(new StoredCall(id, approval, ref, clock.instant(), digest, exactBody.length, reserved, envelopes.wrap(id.toString(), key),
                envelopes.seal(key, id + "/body", exactBody)));
        entities.flush();
        return id.toString();
    }

    /** Records how a call ended. */
    public void ended(String call, CallEnd end) {
        var stored = entities.find(StoredCall.class, UUID.fromString(call));
        stored.end(end, clock.instant());
        audit.record(AuditEvent.of(Type.EGRESS_ENDED, stored.subject()).in(stored.workflow(), 0).with("call", call)
                .with("vendor", stored.vendor()).with("outcome", end.outcome()).with("prompt-tokens", end.promptTokens())
                .with("answer-tokens", end.answerTokens()).with("cost", end.cost()).with("currency", end.currency()).with("ms", end.millis())
                .ended(ANSWERED.equals(end.outcome()) ? Outcome.DONE : Outcome.FAILED));
    }

    /** Tokens that a workflow has used today (UTC), by one person or by all; of calls that have not ended, those reserved. */
    public long tokensToday(String workflow, String subjectOrNull) {
        var query = entities.createQuery("SELECT SUM(COALESCE(c.promptTokens + c.answerTokens, c.reserved)) FROM StoredCall c"
                + " WHERE c.workflow = :workflow AND c.sentAt >= :from" + (subjectOrNull == null ? "" : " AND c.subject = :subject"), Number.class)
                .setParameter("workflow", workflow).setParameter("from", today());
        var tokens = subjectOrNull == null ? query.getSingleResult() : query.setParameter("subject", subjectOrNull).getSingleResult();
        return tokens == null ? 0 : tokens.longValue();
    }

    /** What was used today (UTC) of each vendor that was called, on all nodes. */
    public List<VendorUsage> usageToday() {
        return entities.createQuery("SELECT c.vendor, c.currency, COUNT(c), SUM(COALESCE(c.promptTokens, 0) + COALESCE(c.answerTokens, 0)),"
                + " SUM(c.cost) FROM StoredCall c WHERE c.sentAt >= :from GROUP BY c.vendor, c.currency ORDER BY c.vendor, c.currency", Object[].class)
                .setParameter("from", today()).getResultStream().map(row -> new VendorUsage((String) row[0], ((Number) row[2]).longValue(),
                        row[3] == null ? 0 : ((Number) row[3]).longValue(), (BigDecimal) row[4], (String) row[1])).toList();
    }

    private OffsetDateTime today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** What was sent for an answer, oldest first; whoever asks has made sure that the reader may see that answer. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<SentBody> bodies(String answer) {
        return entities.createQuery("SELECT c FROM StoredCall c WHERE c.answer = :answer ORDER BY c.sentAt, c.id", StoredCall.class)
                .setParameter("answer", UUID.fromString(answer)).getResultStream().map(this::open).toList();
    }

    private SentBody open(StoredCall call) {
        var line = call.line();
        if (call.dataKey() == null) {
            return new SentBody(line, null);
        }
        var key = envelopes.unwrap(line.id(), call.dataKey());
        return new SentBody(line, new String(envelopes.open(key, line.id() + "/body", call.body()), StandardCharsets.UTF_8));
    }

    static String digest(byte[] body) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
