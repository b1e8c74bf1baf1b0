package io.gatehouse.access.explain;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.directory.Member;
import io.gatehouse.identity.directory.Person;
import io.gatehouse.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** People grouped by all that the rule reads of them, so that each group is decided about once. Pure. */
final class Alike {

    private Alike() {
    }

    /** The groups: a caller that stands for all of them, and who they are. Who has no role of the policies is left out. */
    static Map<Caller, List<Person>> of(Collection<Member> members, Policy... policies) {
        var roles = new TreeSet<String>();
        var claims = new TreeSet<String>();
        for (Policy policy : policies) {
            policy.roles().forEach(role -> roles.add(role.key()));
            policy.workflows().forEach(workflow -> roles.addAll(workflow.roles()));
            claims.addAll(policy.attributes());
        }
        var groups = new LinkedHashMap<Caller, List<Person>>();
        members.forEach(member -> caller(member, roles, claims).ifPresent(caller ->
                groups.computeIfAbsent(caller, c -> new ArrayList<>()).add(member.person())));
        return groups;
    }

    private static Optional<Caller> caller(Member member, Set<String> roles, Set<String> claims) {
        var has = new TreeSet<>(member.roles());
        has.retainAll(roles);
        var says = new TreeMap<>(member.attributes());
        says.keySet().retainAll(claims);
        return has.isEmpty() ? Optional.empty() : Optional.of(Caller.of("people:alike", has, says));
    }

    static Optional<Entitlement> entitlement(Caller caller, String workflow, PolicySnapshot snapshot, LocalDate today) {
        return AccessRules.decide(caller, workflow, snapshot, today) instanceof Decision.Permit permit
                ? Optional.of(permit.entitlement()) : Optional.empty();
    }
}
