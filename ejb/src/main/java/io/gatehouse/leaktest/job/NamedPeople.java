package io.gatehouse.leaktest.job;

import io.gatehouse.identity.Caller;
import io.gatehouse.identity.directory.Directory;
import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;

/** Callers of people whom an order names, with what the directory knows of them now. */
@Dependent
class NamedPeople {

    @Inject
    Directory directory;

    /** UNAVAILABLE where the directory does not answer, REFUSED {@code unknown-person} where it does not know somebody. */
    List<Caller> callers(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        var people = directory.people().orElseThrow(() -> DomainException.unavailable("directory-unavailable", null));
        return names.stream().map(name -> people.member(name).orElseThrow(() -> DomainException.refused("people", "unknown-person",
                "The directory knows nobody of this name."))).map(member -> new Caller(member.person().subject(), member.person().name(), member.roles(),
                new TreeSet<>(member.groups()), member.attributes())).toList();
    }
}
