package io.gatehouse.governance.inventory;

import io.gatehouse.access.AccessControl;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.identity.directory.Directory;
import io.gatehouse.identity.directory.PeopleByRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Which data AI can access, and who may see it: for officers, auditors and data owners. Names and labels, no values. */
@Stateless
@RolesAllowed({"ai-governance", "auditor", "data-owner"})
public class Inventory {

    @Inject
    private AccessControl access;

    @Inject
    private Catalog catalog;

    @Inject
    private Clock clock;

    @Inject
    private Directory directory;

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail trail;

    /** The whole inventory under the policy in force, today. */
    public InventoryView view() {
        var snapshot = access.snapshot();
        var view = new InventoryBuilder(snapshot, LocalDate.now(clock), catalog.datasets(), directory.peopleByRole()).build();
        trail.record(AuditEvent.of(AuditEvent.Type.CATALOG_READ, current.caller().subject()).in(null, snapshot.version())
                .with("what", "inventory").with("directory", view.directoryAvailable()));
        return view;
    }

    /** Who has a role, as far as the directory tells. */
    public InventoryView.RolePeople people(String role) {
        var answer = directory.peopleByRole();
        trail.record(AuditEvent.of(AuditEvent.Type.DIRECTORY_READ, current.caller().subject()).with("role", role)
                .with("directory", answer.isPresent()));
        return new InventoryView.RolePeople(answer.map(people -> people.with(role)).orElse(List.of()),
                answer.map(PeopleByRole::asOf).orElse(null));
    }
}
