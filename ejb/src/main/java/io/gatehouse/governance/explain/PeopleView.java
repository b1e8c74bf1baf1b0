package io.gatehouse.governance.explain;

import io.gatehouse.identity.directory.People;
import io.gatehouse.identity.directory.Person;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people whom somebody may ask about: those who have a role of the policy, by login name.
 *
 * @param asOf when the directory was asked; null where it is not available, and nobody is named
 */
public record PeopleView(List<One> people, Instant asOf) {

    /** @param roles those that the policy knows */
    public record One(Person person, Set<String> roles) {
    }

    static final PeopleView UNKNOWN = new PeopleView(List.of(), null);

    public PeopleView {
        people = List.copyOf(people);
    }

    static PeopleView of(People people, Set<String> policyRoles) {
        return new PeopleView(people.members().stream().filter(member -> member.roles().stream().anyMatch(policyRoles::contains)).map(member -> {
            var roles = new TreeSet<>(member.roles());
            roles.retainAll(policyRoles);
            return new One(member.person(), roles);
        }).toList(), people.asOf());
    }
}
