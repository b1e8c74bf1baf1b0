package io.gatehouse.web.console.audit;

import io.gatehouse.identity.directory.Directory;
import io.gatehouse.identity.directory.PeopleByRole;
import io.gatehouse.identity.directory.Person;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Login names of the subjects that events name, as the directory had them a moment ago; without it, the subjects themselves. */
@Named
@RequestScoped
public class People {

    @Inject
    private Directory directory;

    private Map<String, String> names;
    private Instant asOf;

    @PostConstruct
    void ask() {
        var answer = directory.peopleByRole();
        asOf = answer.map(PeopleByRole::asOf).orElse(null);
        names = answer.map(people -> people.roles().values().stream().flatMap(List::stream)
                .collect(Collectors.toMap(Person::subject, Person::name, (first, same) -> first))).orElse(Map.of());
    }

    public String name(String subject) {
        return names.getOrDefault(subject, subject);
    }

    /** When the directory told the names; null where it is not available. */
    public Instant getAsOf() {
        return asOf;
    }

    /** The subject of that login name; what is none stands for a subject. */
    public String subject(String nameOrSubject) {
        return names.entrySet().stream().filter(person -> person.getValue().equals(nameOrSubject)).map(Map.Entry::getKey)
                .findFirst().orElse(nameOrSubject);
    }
}
