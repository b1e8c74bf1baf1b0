package io.gatehouse.vendor;

import io.gatehouse.identity.Caller;
import io.gatehouse.shared.DomainException;
import io.gatehouse.vendor.AssessmentAct.Kind;
import io.gatehouse.vendor.questionnaire.Questionnaire;
import io.gatehouse.vendor.questionnaire.QuestionnaireFile;
import io.gatehouse.vendor.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps assessments with all that was ever said in them. Decides nothing. */
@ApplicationScoped
class AssessmentStore {

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    /** By digest of their files, which never change. */
    private final Map<String, Questionnaire> parsed = new ConcurrentHashMap<>();

    StoredAssessment start(String vendor, Questionnaires.Source source, Caller caller, AssessmentContent content, Instant at) {
        var sha256 = sha256(source.text());
        if (entities.find(StoredQuestionnaire.class, sha256) == null) {
            entities.persist(new StoredQuestionnaire(sha256, source));
            entities.flush();
        }
        var assessment = new StoredAssessment(vendor, sha256, caller.subject(), at);
        entities.persist(assessment);
        entities.flush();
        entities.persist(new StoredContent(assessment.id(), assessment.revision(), content, caller.subject(), at));
        act(assessment, Kind.STARTED, caller, null, at);
        return assessment;
    }

    void save(StoredAssessment assessment, AssessmentContent content, Kind act, Caller caller, Instant at) {
        entities.persist(new StoredContent(assessment.id(), assessment.change(), content, caller.subject(), at));
        act(assessment, act, caller, null, at);
    }

    /** Adds the act; CONFLICT where somebody else changed the assessment in the meantime. */
    void act(StoredAssessment assessment, Kind act, Caller caller, String note, Instant at) {
        entities.persist(new StoredAct(assessment, act, caller.subject(), caller.name(), note, at));
        flush();
    }

    void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException changed) {
            throw DomainException.conflict("assessment-changed");
        }
    }

    StoredAssessment byId(String vendor, String id) {
        return Optional.ofNullable(entities.find(StoredAssessment.class, VendorStore.uuid(id))).filter(a -> a.vendor().equals(vendor))
                .orElseThrow(DomainException::notFound);
    }

    /** Newest first. */
    List<StoredAssessment> ofVendor(String vendor) {
        return entities.createQuery("SELECT a FROM StoredAssessment a WHERE a.vendor = :vendor ORDER BY a.startedAt DESC, a.id", StoredAssessment.class)
                .setParameter("vendor", vendor).getResultList();
    }

    List<StoredAssessment> approved() {
        return entities.createQuery("SELECT a FROM StoredAssessment a WHERE a.state = :state ORDER BY a.vendor", StoredAssessment.class)
                .setParameter("state", AssessmentState.APPROVED.code()).getResultList();
    }

    Optional<StoredAssessment> approved(String vendor) {
        return approved().stream().filter(a -> a.vendor().equals(vendor)).findFirst();
    }

    AssessmentContent content(StoredAssessment assessment) {
        return entities.createQuery("SELECT c FROM StoredContent c WHERE c.assessment = :assessment AND c.revision = :revision", StoredContent.class)
                .setParameter("assessment", assessment.id()).setParameter("revision", assessment.revision()).getSingleResult().content();
    }

    Questionnaire questionnaire(StoredAssessment assessment) {
        return parsed.computeIfAbsent(assessment.questionnaire(), sha256 ->
                QuestionnaireFile.read("questionnaire", entities.find(StoredQuestionnaire.class, sha256).document()));
    }

    List<AssessmentAct> history(StoredAssessment assessment) {
        return entities.createQuery("SELECT a FROM StoredAct a WHERE a.assessment = :assessment ORDER BY a.id", StoredAct.class)
                .setParameter("assessment", assessment.id()).getResultStream().map(StoredAct::value).toList();
    }

    boolean isReminded(StoredAssessment assessment, java.time.LocalDate until, int days) {
        return entities.createQuery("SELECT COUNT(r) FROM StoredReminder r WHERE r.assessment = :assessment AND r.goodUntil = :until"
                        + " AND r.daysBefore = :days", Long.class)
                .setParameter("assessment", assessment.id()).setParameter("until", until).setParameter("days", days).getSingleResult() > 0;
    }

    void remind(StoredAssessment assessment, java.time.LocalDate until, int days, Instant at) {
        entities.persist(new StoredReminder(assessment.id(), until, days, at));
        entities.flush();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
