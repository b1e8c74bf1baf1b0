package io.gatehouse.governance;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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
        return change(role, grants -> with(grants, grant), dryRun);
    }

    /** Puts a grant in another's place. CONFLICT {@code grant-changed} where the role has no grant that says this any more. */
    public ApplyResult replace(String role, Grant was, Grant is, boolean dryRun) {
        return change(role, grants -> replaced(grants, was, is), dryRun);
    }

    /** Takes a grant away; CONFLICT {@code grant-changed} likewise. */
    public ApplyResult remove(String role, Grant was, boolean dryRun) {
        return change(role, grants -> without(grants, was), dryRun);
    }

    private ApplyResult change(String role, UnaryOperator<List<Grant>> edit, boolean dryRun) {
        var now = store.current().policy();
        var etag = ExportText.etag(ExportText.of(now, Format.YAML));
        return governance.apply(ExportText.of(edited(now, role, edit), Format.YAML), etag, dryRun);
    }

    private static Policy edited(Policy policy, String key, UnaryOperator<List<Grant>> edit) {
        RoleSpec role = policy.role(key).orElseThrow(DomainException::notFound);
        return policy.with(role.with(edit.apply(role.grants())));
    }

    private static List<Grant> with(List<Grant> grants, Grant one) {
        var all = new ArrayList<>(grants);
        all.add(one);
        return all;
    }

    private static List<Grant> replaced(List<Grant> grants, Grant was, Grant is) {
        var all = new ArrayList<>(grants);
        all.set(place(grants, was), is);
        return all;
    }

    private static List<Grant> without(List<Grant> grants, Grant was) {
        var all = new ArrayList<>(grants);
        all.remove(place(grants, was));
        return all;
    }

    private static int place(List<Grant> grants, Grant was) {
        int at = grants.indexOf(was);
        if (at < 0) {
            throw DomainException.conflict("grant-changed");
        }
        return at;
    }
}
