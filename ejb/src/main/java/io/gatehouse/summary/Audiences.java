package io.gatehouse.summary;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.Admission;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Meet;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.directory.Directory;
import io.gatehouse.identity.directory.Member;
import io.gatehouse.identity.directory.People;
import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Narrows what is read for a summary to what all of its readers may see, as the directory has their roles now. Who reads it
 * later is decided about anew by their own token.
 */
@ApplicationScoped
class Audiences {

    /** Somebody is unknown, or may not use the workflow: which of the two, and who, is not told. */
    static final String REFUSED = "audience-refused";

    @Inject
    private AccessControl access;

    @Inject
    private Directory directory;

    /**
     * The same admission under the meet of all.
     *
     * @param audience null for who asks alone
     * @throws DomainException REFUSED {@link #REFUSED}, UNAVAILABLE {@code directory-unavailable}
     */
    Admission narrowed(Admission own, Audience audience) {
        if (audience == null) {
            return own;
        }
        var people = directory.people().orElseThrow(() -> DomainException.unavailable("directory-unavailable", null));
        var all = new ArrayList<>(List.of(own.entitlement()));
        audience.readers().forEach(reader -> all.add(named(people, reader).flatMap(member -> entitlement(own, member)).orElseThrow(Audiences::refused)));
        if (audience.role() != null) {
            var with = people.members().stream().filter(member -> member.roles().contains(audience.role()))
                    .flatMap(member -> entitlement(own, member).stream()).toList();
            if (with.isEmpty()) {
                throw refused();
            }
            all.addAll(with);
        }
        return new Admission(own.caller(), own.workflow(), Meet.of(all), own.snapshot());
    }

    private static Optional<Member> named(People people, String name) {
        return people.members().stream().filter(member -> member.person().name().equals(name)).findFirst();
    }

    private Optional<Entitlement> entitlement(Admission own, Member member) {
        var caller = new Caller(member.person().subject(), member.person().name(), member.roles(), member.groups(), member.attributes());
        return access.decide(caller, own.workflow().key(), own.snapshot()) instanceof Decision.Permit permit
                ? Optional.of(permit.entitlement()) : Optional.empty();
    }

    private static DomainException refused() {
        return DomainException.refused("audience", REFUSED, "A summary can only be made for people who use this workflow.");
    }
}
