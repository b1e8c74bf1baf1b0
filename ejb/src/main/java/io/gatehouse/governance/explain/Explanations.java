package io.gatehouse.governance.explain;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.explain.Explainer;
import io.gatehouse.access.explain.Explanation;
import io.gatehouse.access.explain.WhoMaySee;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.identity.directory.Directory;
import io.gatehouse.identity.directory.Member;
import io.gatehouse.identity.directory.People;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Why something is visible or not, who may see it, and what somebody would see. Names, conditions and reasons, no values. */
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

    /**
     * Why the caller sees a dataset, or a field of it, and how. What is absent and what is forbidden have one answer;
     * NOT_FOUND where the workflow is absent or not for the caller, whichever it is.
     *
     * @param field null: the dataset as a whole
     */
    public ExplanationView mine(String workflow, String dataset, String field) {
        var admission = access.admit(workflow);
        var caller = admission.caller();
        audit.record(AuditEvent.of(Type.ACCESS_EXPLAINED, caller.subject()).in(workflow, admission.snapshot().version())
                .saying("dataset", dataset).saying("field", field));
        return ExplanationView.own(explained(caller, workflow, dataset, field, admission.snapshot()));
    }

    /**
     * The same of somebody else, with every step of the decision: for who governs AI, audits, or owns the dataset's source.
     * NOT_FOUND for others, and where there is nobody of that subject or login name; UNAVAILABLE
     * {@code directory-unavailable}.
     */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public ExplanationView of(String subject, String workflow, String dataset, String field) {
        var snapshot = access.snapshot();
        requireTheirs(snapshot, dataset);
        var member = people().member(subject).orElseThrow(DomainException::notFound);
        audit.record(AuditEvent.of(Type.ACCESS_EXPLAINED, current.caller().subject()).in(null, snapshot.version()).with("of", member.person().subject())
                .with("workflow", workflow).with("dataset", dataset).with("field", field));
        return ExplanationView.whole(explained(caller(member), workflow, dataset, field, snapshot), snapshot.version());
    }

    /** What a caller with these roles and attributes would see in a workflow. */
    @RolesAllowed({"ai-governance", "auditor"})
    public SightView simulate(String workflow, Collection<String> roles, Map<String, List<String>> attributes) {
        var snapshot = access.snapshot();
        audit.record(AuditEvent.of(Type.ACCESS_SIMULATED, current.caller().subject()).in(null, snapshot.version()).with("workflow", workflow)
                .with("roles", String.join(",", roles)).saying("attributes", attributes.toString()));
        var explainer = new Explainer(Caller.of("simulated", roles, attributes), workflow, snapshot, LocalDate.now(clock));
        return explainer.entitlement().map(entitlement -> SightView.of(entitlement, snapshot.version())).orElseGet(() -> new SightView(false,
                explainer.admission().stream().map(ExplanationView.Step::of).toList(), List.of(), List.of(), snapshot.version()));
    }

    /**
     * Who may see a dataset, or a field of it. NOT_FOUND for who neither governs nor owns its source; UNAVAILABLE
     * {@code directory-unavailable}.
     *
     * @param field null: anything of the dataset
     * @param workflow null: in any workflow
     */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public ReadersView readers(String dataset, String field, String workflow) {
        var snapshot = access.snapshot();
        requireTheirs(snapshot, dataset);
        var people = people();
        audit.record(AuditEvent.of(Type.DIRECTORY_READ, current.caller().subject()).in(null, snapshot.version()).with("dataset", dataset)
                .with("field", field).with("workflow", workflow));
        return new ReadersView(new WhoMaySee(snapshot, LocalDate.now(clock)).of(people.members(), dataset, field, workflow).stream()
                .map(ReadersView.One::of).toList(), people.asOf(), snapshot.version());
    }

    private Explanation explained(Caller caller, String workflow, String dataset, String field, PolicySnapshot snapshot) {
        var explainer = new Explainer(caller, workflow, snapshot, LocalDate.now(clock));
        return field == null ? explainer.dataset(dataset) : explainer.field(dataset, field);
    }

    private static Caller caller(Member member) {
        return Caller.of(member.person().subject(), member.roles(), member.attributes());
    }

    private People people() {
        return directory.people().orElseThrow(() -> DomainException.unavailable("directory-unavailable", null));
    }

    private void requireTheirs(PolicySnapshot snapshot, String dataset) {
        var caller = current.caller();
        var owned = snapshot.policy().dataset(dataset).flatMap(spec -> snapshot.policy().source(spec.source())).map(SourceSpec::owner)
                .filter(caller::hasRole).isPresent();
        if (!owned && !caller.hasRole("ai-governance") && !caller.hasRole("auditor")) {
            throw DomainException.notFound();
        }
    }
}
