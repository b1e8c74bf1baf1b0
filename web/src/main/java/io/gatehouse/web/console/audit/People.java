package io.gatehouse.web.console.audit;

import io.gatehouse.identity.directory.Directory;
import io.gatehouse.identity.directory.Person;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;

/** Login names of the subjects that events name, as the directory has them now; without it, the subjects themselves. */
@Named
@RequestScoped
public class People {

    @Inject
    private Directory directory;

    private Map<String, String> names;

    @PostConstruct
    void ask() {
        names = directory.peopleByRole().map(people -> people.roles().values().stream().flatMap(java.util.List::stream)
                .collect(Collectors.toMap(Person::subject, Person::name, (first, same) -> first))).orElse(Map.of());
    }

    public String name(String subject) {
        return names.getOrDefault(subject, subject);
    }

    /** The subject of that login name; what is none stands for a subject. */
    public String subject(String nameOrSubject) {
        return names.entrySet().stream().filter(person -> person.getValue().equals(nameOrSubject)).map(Map.Entry::getKey)
                .findFirst().orElse(nameOrSubject);
    }
}
