package io.gatehouse.identity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Reads Keycloak's users, role by role: those who have it themselves, and the members of groups that have it. */
@ApplicationScoped
class KeycloakUsers {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    /** Roles that Keycloak itself makes. */
    private static final Set<String> OWN = Set.of("offline_access", "uma_authorization");

    @Inject
    private KeycloakRealm keycloak;

    /** Everybody enabled, by realm role. Throws a {@link RuntimeException} where Keycloak does not answer as it should. */
    SortedMap<String, List<Person>> peopleByRole() {
        return keycloak.ask(realm -> {
            SortedMap<String, List<Person>> roles = new TreeMap<>();
            for (var role : all(first -> realm.roles().list(first, PAGE, true))) {
                if (!OWN.contains(role.getName()) && !role.getName().startsWith("default-roles-")) {
                    roles.put(role.getName(), people(realm, role.getName()));
                }
            }
            return roles;
        });
    }

    private static List<Person> people(RealmResource realm, String name) {
        var role = realm.roles().get(name);
        Map<String, Person> people = new LinkedHashMap<>();
        add(people, all(first -> role.getUserMembers(true, first, PAGE)));
        for (var group : all(first -> role.getRoleGroupMembers(first, PAGE))) {
            add(people, all(first -> realm.groups().group(group.getId()).members(first, PAGE, true)));
        }
        return people.values().stream().sorted(Comparator.comparing(Person::name)).toList();
    }

    private static void add(Map<String, Person> people, List<UserRepresentation> users) {
        for (var user : users) {
            if (!Boolean.FALSE.equals(user.isEnabled()) && !user.getUsername().startsWith("service-account-")) {
                people.put(user.getId(), new Person(user.getId(), user.getUsername(), fullName(user)));
            }
        }
    }

    private static String fullName(UserRepresentation user) {
        return ((user.getFirstName() == null ? "" : user.getFirstName()) + " "
                + (user.getLastName() == null ? "" : user.getLastName())).strip();
    }

    private static <T> List<T> all(IntFunction<Collection<T>> page) {
        var all = new ArrayList<T>();
        for (int i = 0; i < MOST_PAGES; i++) {
            var items = page.apply(i * PAGE);
            all.addAll(items);
            if (items.size() < PAGE) {
                return all;
            }
        }
        throw new IllegalStateException("more than " + MOST_PAGES * PAGE + " entries in the directory");
    }
}
