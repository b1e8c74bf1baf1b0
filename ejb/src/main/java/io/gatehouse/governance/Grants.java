package io.gatehouse.governance;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.store.PolicyStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/**
 * The grants of a role, one at a time. A change here is a change of the governance file: checked, compared, recorded, and
 * staged for a second officer where it widens, by the same boundary. A grant has no key: it is told by what it says, so
 * nobody changes another one than the one they read.
 */
@Stateless
@RolesAllowed("ai-governance")
public class Grants {

    @Inject
    private PolicyStore store;

    @Inject
    private GovernanceService governance;

    /** Adds a grant at the end of the role's. NOT_FOUND where there is no such role. */
    public ApplyResult add(String role, Grant grant, boolean dryRun) {
        return change(GrantEdits.added(role, grant), dryRun);
    }

    /** Puts a grant in another's place. CONFLICT {@code grant-changed} where the role has no grant that says this any more. */
    public ApplyResult replace(String role, Grant was, Grant is, boolean dryRun) {
        return change(GrantEdits.replaced(role, was, is), dryRun);
    }

    /** Takes a grant away; CONFLICT {@code grant-changed} likewise. */
    public ApplyResult remove(String role, Grant was, boolean dryRun) {
        return change(GrantEdits.removed(role, was), dryRun);
    }

    private ApplyResult change(UnaryOperator<Policy> edit, boolean dryRun) {
        var now = store.current().policy();
        var etag = ExportText.etag(ExportText.of(now, Format.YAML));
        return governance.apply(ExportText.of(edit.apply(now), Format.YAML), etag, dryRun);
    }
}
