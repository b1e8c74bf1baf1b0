package io.gatehouse.governance;

import java.util.Set;

/**
 * Who has agreed to a change before it is made, apart from who makes it. A change by one person alone has none.
 *
 * @param note what the change was made for, for the version and the record; or null
 * @param people subjects; those of an access request: who asked, and who approved
 */
public record Consent(String note, Set<String> people) {

    public static final Consent NONE = new Consent(null, Set.of());

    public Consent {
        people = Set.copyOf(people);
    }

    /** Of nobody, with a word on what the change is for. */
    public static Consent none(String note) {
        return new Consent(note, Set.of());
    }

    /** Whether somebody else than the one who makes the change has agreed. */
    boolean isGiven(String subject) {
        return people.stream().anyMatch(person -> !person.equals(subject));
    }
}
