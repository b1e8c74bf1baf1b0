package io.gatehouse.identity.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everybody enabled who has a role, by login name.
 *
 * @param asOf when the directory was asked
 */
public record People(List<Member> members, Instant asOf) {
    public People {
        members = List.copyOf(members);
        Objects.requireNonNull(asOf);
    }

    /** Who has that subject or login name. */
    public Optional<Member> member(String subjectOrName) {
        return members.stream().filter(member -> member.person().subject().equals(subjectOrName)
                || member.person().name().equals(subjectOrName)).findFirst();
    }

    public PeopleByRole byRole() {
        SortedMap<String, List<Person>> roles = new TreeMap<>();
        members.forEach(member -> member.roles().forEach(role ->
                roles.computeIfAbsent(role, r -> new ArrayList<>()).add(member.person())));
        roles.replaceAll((role, people) -> List.copyOf(people));
        return new PeopleByRole(roles, asOf);
    }
}
