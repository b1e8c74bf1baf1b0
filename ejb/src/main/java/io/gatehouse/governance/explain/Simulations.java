package io.gatehouse.governance.explain;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.explain.Explainer;
import io.gatehouse.access.explain.WhoMaySee;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.identity.directory.Directory;
import io.gatehouse.identity.directory.People;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.query.ReportReader;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody would see, real or made up, and who sees something. Names and conditions, no values, whoever looks. */
@Stateless
@RolesAllowed({"ai-governance", "auditor"})
public class Simulations {

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
    private ReportReader reader;

    /** A simulation, and its datasets to be told in sentences. */
    public record Told(SightView view, List<DatasetSight> datasets) {
        public Told {
            datasets = List.copyOf(datasets);
        }
    }

    /** What a caller with these roles and attributes would see in a workflow. */
    public Told simulate(String workflow, Collection<String> roles, Map<String, List<String>> attributes) {
        var snapshot = access.snapshot();
        audit.record(AuditEvent.of(Type.ACCESS_SIMULATED, current.caller().subject()).in(null, snapshot.version()).with("workflow", workflow)
                .with("roles", String.join(",", roles)).saying("attributes", attributes.toString()));
        return told(Caller.of("simulated", roles, attributes), workflow, snapshot);
    }

    /** What somebody of the directory sees; NOT_FOUND where there is nobody of that subject or login name, UNAVAILABLE {@code directory-unavailable}. */
    public Told viewAs(String subject, String workflow) {
        var snapshot = access.snapshot();
        var member = known().member(subject).orElseThrow(DomainException::notFound);
        audit.record(AuditEvent.of(Type.ACCESS_SIMULATED, current.caller().subject()).in(null, snapshot.version()).with("workflow", workflow)
                .with("of", member.person().subject()));
        return told(Caller.of(member.person().subject(), member.roles(), member.attributes()), workflow, snapshot);
    }

    private Told told(Caller caller, String workflow, PolicySnapshot snapshot) {
        var explainer = new Explainer(caller, workflow, snapshot, LocalDate.now(clock));
        return explainer.entitlement().map(entitlement -> new Told(SightView.of(entitlement, snapshot.version()), DatasetSight.of(entitlement, snapshot, reader)))
                .orElseGet(() -> new Told(new SightView(false, explainer.admission().stream().map(ExplanationView.Step::of).toList(), List.of(), List.of(),
                        snapshot.version()), List.of()));
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
        Ownership.require(current.caller(), snapshot.policy(), Set.of(dataset));
        var people = known();
        audit.record(AuditEvent.of(Type.DIRECTORY_READ, current.caller().subject()).in(null, snapshot.version()).with("dataset", dataset)
                .with("field", field).with("workflow", workflow));
        return new ReadersView(new WhoMaySee(snapshot, LocalDate.now(clock)).of(people.members(), dataset, field, workflow).stream()
                .map(ReadersView.One::of).toList(), people.asOf(), snapshot.version());
    }

    /** The people whom one may ask about. */
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    public PeopleView people() {
        var snapshot = access.snapshot();
        var people = directory.people();
        audit.record(AuditEvent.of(Type.DIRECTORY_READ, current.caller().subject()).in(null, snapshot.version()).with("directory", people.isPresent()));
        var roles = snapshot.policy().roles().stream().map(RoleSpec::key).collect(Collectors.toSet());
        return people.map(known -> PeopleView.of(known, roles)).orElse(PeopleView.UNKNOWN);
    }

    private People known() {
        return directory.people().orElseThrow(() -> DomainException.unavailable("directory-unavailable", null));
    }
}
