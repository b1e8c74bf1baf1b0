package io.gatehouse.vendor;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.AssessmentAct.Kind;
import io.gatehouse.vendor.questionnaire.CaiqImport;
import io.gatehouse.vendor.questionnaire.Questionnaires;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * Assessments of vendors, from the first answer to the decision of two officers and its withdrawal by one. A submitted
 * assessment does not change any more. Every act, and every refused decision, is recorded.
 */
@Stateless
@RolesAllowed({"ai-governance", "data-owner"})
public class Assessments {

    @Inject
    AssessmentStore store;

    @Inject
    VendorStore vendors;

    @Inject
    QuestionnaireShelf shelf;

    @Inject
    PolicyStore policies;

    @Inject
    BusinessCalendar calendar;

    @Inject
    CurrentCaller current;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** An import's report, and the assessment after it. */
    public record Imported(CaiqImport.Report report, AssessmentView assessment) {
    }

    /** The questionnaires on offer, and what is wrong with files that are not. */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public Questionnaires questionnaires() {
        trail.record(event(Type.ASSESSMENT_READ).with("what", "questionnaires"));
        return shelf.offered();
    }

    /** Newest first. */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public List<AssessmentLine> list(String vendor) {
        requireKnown(vendor);
        trail.record(event(Type.ASSESSMENT_READ).with("vendor", vendor).with("what", "list"));
        return store.ofVendor(vendor).stream().map(a -> views().line(a)).toList();
    }

    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public AssessmentView one(String vendor, String id) {
        var assessment = store.byId(vendor, id);
        trail.record(about(Type.ASSESSMENT_READ, assessment));
        return views().of(assessment);
    }

    /** The questions of an assessment, as they were when it began. */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public io.gatehouse.vendor.questionnaire.Questionnaire questions(String vendor, String id) {
        var assessment = store.byId(vendor, id);
        trail.record(about(Type.ASSESSMENT_READ, assessment).with("what", "questions"));
        return store.questionnaire(assessment);
    }

    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public List<AssessmentAct> history(String vendor, String id) {
        var assessment = store.byId(vendor, id);
        trail.record(about(Type.ASSESSMENT_READ, assessment).with("what", "history"));
        return store.history(assessment);
    }

    /**
     * Begins an assessment.
     *
     * @param questionnaire key; REFUSED where none on offer has it
     * @param from id of an earlier one of this vendor whose answers are taken over as far as they fit, or null
     */
    public AssessmentView start(String vendor, String questionnaire, String from) {
        requireKnown(vendor);
        var offered = shelf.offered();
        var source = offered.byKey(questionnaire).orElseThrow(() -> DomainException.refused("unknown-questionnaire", offered.problems().isEmpty()
                ? List.of(new Violation("questionnaire", "unknown", "There is no questionnaire \"" + questionnaire + "\".")) : offered.problems()));
        var content = from == null ? AssessmentContent.EMPTY
                : Carried.over(store.content(store.byId(vendor, from)), source.questionnaire());
        var assessment = store.start(vendor, source, current.caller(), content, clock.instant());
        trail.record(about(Type.ASSESSMENT_STARTED, assessment).with("questionnaire", questionnaire)
                .with("questionnaire-version", source.questionnaire().version()).with("sha256", assessment.questionnaire()).with("from", from));
        return views().of(assessment);
    }

    /**
     * Saves answers, treatments of findings and proposed terms, all of them; what was imported stays.
     *
     * @param version that the change was made from; CONFLICT {@code assessment-changed}
     */
    public AssessmentView save(String vendor, String id, long version, AssessmentContent content) {
        var assessment = store.byId(vendor, id);
        assessment.requireVersion(version);
        var whole = new AssessmentContent(content.answers(), store.content(assessment).additional(), content.treatments(), content.terms());
        refuse("bad-assessment", AssessmentRules.draft(store.questionnaire(assessment), whole));
        store.save(assessment, whole, Kind.CHANGED, current.caller(), clock.instant());
        trail.record(about(Type.ASSESSMENT_CHANGED, assessment));
        return views().of(assessment);
    }

    /** Takes answers over from a workbook in the layout of CAIQ or AI-CAIQ: all that can be used, or nothing. */
    public Imported importAnswers(String vendor, String id, long version, byte[] workbook) {
        var assessment = store.byId(vendor, id);
        assessment.requireVersion(version);
        var before = store.content(assessment);
        var read = CaiqImport.of(workbook, store.questionnaire(assessment), before.answers());
        store.save(assessment, new AssessmentContent(read.answers(), read.additional(), before.treatments(), before.terms()), Kind.IMPORTED,
                current.caller(), clock.instant());
        trail.record(about(Type.ASSESSMENT_CHANGED, assessment).with("read", read.report().read()).with("mapped", read.report().mapped().size())
                .with("kept", read.report().kept().size()).with("bad", read.report().bad().size()));
        return new Imported(read.report(), views().of(assessment));
    }

    /** Hands it to two officers. REFUSED {@code not-complete} with all that is missing. */
    public AssessmentView submit(String vendor, String id) {
        return act(Type.ASSESSMENT_SUBMITTED, Kind.SUBMITTED, vendor, id, null, assessment -> {
            assessment.requireDraft();
            refuse("not-complete", AssessmentRules.submission(store.questionnaire(assessment), store.content(assessment), calendar.today()));
            assessment.submit(current.caller().subject(), Receiver.of(policies.current().policy().vendor(vendor).orElse(null),
                    store.content(assessment).terms()));
        });
    }

    /**
     * One officer's yes; the second by another puts the terms in force and ends what was in force before. FORBIDDEN
     * {@code own-submission own-decision}; REFUSED {@code not-approvable} while a high finding is open or the terms are over.
     */
    @RolesAllowed("ai-governance")
    public AssessmentView approve(String vendor, String id) {
        vendors.lock(vendor);
        return act(Type.ASSESSMENT_DECIDED, Kind.APPROVED, vendor, id, null, assessment -> {
            assessment.requireDecidableBy(current.caller().subject());
            refuse("not-approvable", AssessmentRules.approval(store.questionnaire(assessment), store.content(assessment), calendar.today()));
            if (!assessment.approvers().isEmpty()) {
                supersede(assessment);
            }
            assessment.approve(current.caller().subject(), clock.instant());
        });
    }

    /** The one in force leaves before the next one comes: the database allows one at any time. */
    private void supersede(StoredAssessment next) {
        store.approved(next.vendor()).ifPresent(old -> {
            old.supersede(clock.instant());
            store.act(old, Kind.SUPERSEDED, current.caller(), next.id().toString(), clock.instant());
        });
    }

    /** One officer's no is enough. */
    @RolesAllowed("ai-governance")
    public AssessmentView reject(String vendor, String id, String reason) {
        return act(Type.ASSESSMENT_DECIDED, Kind.REJECTED, vendor, id, reason, assessment -> assessment.reject(clock.instant()));
    }

    /** Takes the terms out of force at once: the next call is refused, and no earlier assessment comes back. */
    @RolesAllowed("ai-governance")
    public AssessmentView withdraw(String vendor, String id, String reason) {
        return act(Type.ASSESSMENT_WITHDRAWN, Kind.WITHDRAWN, vendor, id, reason, assessment -> assessment.withdraw(clock.instant()));
    }

    private AssessmentView act(Type type, Kind kind, String vendor, String id, String reason, Consumer<StoredAssessment> change) {
        var caller = current.caller();
        var assessment = store.byId(vendor, id);
        try {
            change.accept(assessment);
            store.act(assessment, kind, caller, reason, clock.instant());
        } catch (DomainException refused) {
            trail.recordRefusal(AuditEvent.of(type, caller.subject()).with("vendor", vendor).with("assessment", id)
                    .with("act", kind.name().toLowerCase(java.util.Locale.ROOT)).with("code", refused.code()).ended(Outcome.REFUSED));
            throw refused;
        }
        trail.record(about(type, assessment).with("act", kind.name().toLowerCase(java.util.Locale.ROOT))
                .with("state", assessment.state().code()).saying("reason", reason));
        return views().of(assessment);
    }

    private AssessmentViews views() {
        return new AssessmentViews(store, calendar.today());
    }

    private void requireKnown(String vendor) {
        if (policies.current().policy().vendor(vendor).isEmpty() && vendors.record(vendor).isEmpty()) {
            throw DomainException.notFound();
        }
    }

    private static void refuse(String code, List<Violation> problems) {
        if (!problems.isEmpty()) {
            throw DomainException.refused(code, problems);
        }
    }

    private AuditEvent event(Type type) {
        return AuditEvent.of(type, current.caller().subject());
    }

    private AuditEvent about(Type type, StoredAssessment assessment) {
        return event(type).with("vendor", assessment.vendor()).with("assessment", assessment.id()).with("revision", assessment.revision());
    }
}
