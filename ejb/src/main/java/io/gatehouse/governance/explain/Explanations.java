package io.gatehouse.governance.explain;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.Admission;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Predicate;
import io.gatehouse.access.explain.Explainer;
import io.gatehouse.access.explain.Explanation;
import io.gatehouse.access.explain.Shown;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.identity.directory.Directory;
import io.gatehouse.identity.directory.Member;
import io.gatehouse.identity.directory.People;
import io.gatehouse.query.ReportReader;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why something is visible or not: to oneself, and to others for who governs. Names, conditions and reasons, no values. */
@Stateless
@RolesAllowed("portal-user")
public class Explanations {

    @Inject
    private AccessControl access;

    @Inject
    private Directory directory;

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private CellSight cells;

    @Inject
    private ReportSight reports;

    @Inject
    private ReportReader reader;

    /**
     * Why the caller sees what they ask about, and how. What is absent and what is forbidden have one answer; NOT_FOUND
     * where the workflow is absent or not for the caller, whichever it is.
     */
    public ExplanationView mine(String workflow, Question question) {
        var admission = access.admit(workflow);
        var caller = admission.caller();
        audit.record(AuditEvent.of(Type.ACCESS_EXPLAINED, caller.subject()).in(workflow, admission.snapshot().version())
                .saying("dataset", question.dataset()).saying("field", question.field()).saying("report", question.report())
                .saying("row", question.isOfRow() ? question.row().toString() : null));
        var explainer = explainer(caller, workflow, admission.snapshot());
        if (question.report() != null) {
            return ExplanationView.ownReport(reports.told(explainer, caller, workflow, question.report(), admission.snapshot()));
        }
        var own = ExplanationView.own(asFarAsSeen(explained(explainer, question), explainer, question));
        if (!question.isOfRow()) {
            return own;
        }
        return own.visible() && cells.sees(admission, question.dataset(), question.field(), question.row()) ? own.seen() : ExplanationView.NOTHING;
    }

    /**
     * The same of somebody else, with every step of the decision: for who governs AI, audits, or owns the dataset's source,
     * and for a report, those of all its datasets. Of one row it is told whether a condition holds only as far as the
     * caller's own entitlement in this workflow shows the row with all that the condition reads. NOT_FOUND for others, and
     * where there is nobody of that subject or login name; UNAVAILABLE {@code directory-unavailable}.
     */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public ExplanationView of(String subject, String workflow, Question question) {
        var snapshot = access.snapshot();
        requireTheirs(snapshot, question);
        var member = people().member(subject).orElseThrow(DomainException::notFound);
        audit.record(AuditEvent.of(Type.ACCESS_EXPLAINED, current.caller().subject()).in(null, snapshot.version()).with("of", member.person().subject())
                .with("workflow", workflow).with("dataset", question.dataset()).with("field", question.field()).with("report", question.report())
                .saying("row", question.isOfRow() ? question.row().toString() : null));
        var explainer = explainer(caller(member), workflow, snapshot);
        if (question.report() != null) {
            return ExplanationView.ofReport(reports.told(explainer, caller(member), workflow, question.report(), snapshot), snapshot.version());
        }
        var whole = ExplanationView.whole(explained(explainer, question), snapshot.version());
        return question.isOfRow() ? whole.onRow(conditions(explainer, question).map(condition -> holds(workflow, snapshot, question, condition)).toList()) : whole;
    }

    /** That a dataset is seen in part would tell of fields that are not seen at all. */
    private static Explanation asFarAsSeen(Explanation whole, Explainer explainer, Question question) {
        return question.field() != null ? whole : explainer.entitlement().map(entitlement -> entitlement.datasets().get(question.dataset()))
                .map(seen -> new Explanation(Shown.ofSeen(seen), whole.ways(), whole.reasons())).orElse(whole);
    }

    /** The conditions of the ways of an explanation, in their order. */
    private static Stream<Predicate> conditions(Explainer explainer, Question question) {
        var dataset = explainer.entitlement().map(entitlement -> entitlement.datasets().get(question.dataset()));
        return question.field() == null ? dataset.map(Entitlement.Dataset::rowVisible).stream()
                : dataset.flatMap(found -> found.field(question.field())).stream().flatMap(field -> field.allowances().stream()).map(Entitlement.Allowance::condition);
    }

    private Optional<Boolean> holds(String workflow, PolicySnapshot snapshot, Question question, Predicate condition) {
        var viewer = current.caller();
        return access.decide(viewer, workflow, snapshot) instanceof Decision.Permit permit
                ? cells.holds(new Admission(viewer, snapshot.policy().workflow(workflow).orElseThrow(), permit.entitlement(), snapshot),
                        question.dataset(), question.row(), condition) : Optional.empty();
    }

    /**
     * Why somebody with this role alone would see what is asked about, whatever their attributes: as the matrix of roles and
     * datasets tells it. Only for names, conditions and reasons; the ways carry no conditions, since nobody's attributes are in them.
     */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public ExplanationView ofRole(String role, String workflow, Question question) {
        var snapshot = access.snapshot();
        requireTheirs(snapshot, question);
        audit.record(AuditEvent.of(Type.ACCESS_EXPLAINED, current.caller().subject()).in(null, snapshot.version()).with("role", role)
                .with("workflow", workflow).with("dataset", question.dataset()).with("field", question.field()).with("report", question.report()));
        return AnyClaims.callers(role, snapshot.policy()).stream().map(anybody -> {
            var explainer = explainer(anybody, workflow, snapshot);
            return question.report() != null ? ExplanationView.ofReport(reports.told(explainer, anybody, workflow, question.report(), snapshot), snapshot.version())
                    : ExplanationView.whole(explained(explainer, question), snapshot.version()).withoutRows();
        }).reduce((best, next) -> best.visible() ? best : next).orElseThrow();
    }

    /** What the caller sees in a workflow, dataset by dataset; NOT_FOUND where it is absent or not for the caller. */
    public List<DatasetSight> mySight(String workflow) {
        var admission = access.admit(workflow);
        audit.record(AuditEvent.of(Type.CATALOG_READ, admission.caller().subject()).in(workflow, admission.snapshot().version())
                .with("entitlement", admission.entitlement().fingerprint()));
        return DatasetSight.of(admission.entitlement(), admission.snapshot(), reader);
    }

    private Explainer explainer(Caller caller, String workflow, PolicySnapshot snapshot) {
        return new Explainer(caller, workflow, snapshot, LocalDate.now(clock));
    }

    private static Explanation explained(Explainer explainer, Question question) {
        return question.field() == null ? explainer.dataset(question.dataset()) : explainer.field(question.dataset(), question.field());
    }

    private static Caller caller(Member member) {
        return Caller.of(member.person().subject(), member.roles(), member.attributes());
    }

    private People people() {
        return directory.people().orElseThrow(() -> DomainException.unavailable("directory-unavailable", null));
    }

    private void requireTheirs(PolicySnapshot snapshot, Question question) {
        var datasets = question.report() == null ? Set.of(question.dataset()) : reports.datasets(snapshot, question.report());
        Ownership.require(current.caller(), snapshot.policy(), datasets);
    }
}
