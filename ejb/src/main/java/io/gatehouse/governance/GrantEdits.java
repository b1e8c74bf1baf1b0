package io.gatehouse.governance;

import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A policy with one grant of a role added, changed or taken away; all others stand as they stood. Pure. */
final class GrantEdits {

    private GrantEdits() {
    }

    static UnaryOperator<Policy> added(String role, Grant grant) {
        return policy -> edited(policy, role, grants -> grants.add(grant));
    }

    static UnaryOperator<Policy> replaced(String role, Grant was, Grant is) {
        return policy -> edited(policy, role, grants -> grants.set(place(grants, was), is));
    }

    static UnaryOperator<Policy> removed(String role, Grant was) {
        return policy -> edited(policy, role, grants -> grants.remove(place(grants, was)));
    }

    private static Policy edited(Policy policy, String key, Consumer<List<Grant>> edit) {
        RoleSpec role = policy.role(key).orElseThrow(DomainException::notFound);
        var grants = new ArrayList<>(role.grants());
        edit.accept(grants);
        return policy.with(role.with(grants));
    }

    private static int place(List<Grant> grants, Grant was) {
        int at = grants.indexOf(was);
        if (at < 0) {
            throw DomainException.conflict("grant-changed");
        }
        return at;
    }
}
