package io.gatehouse.identity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads Keycloak's users, role by role: those who have it themselves, and the members of groups that have it. */
@ApplicationScoped
class KeycloakUsers {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    /** Roles that Keycloak itself makes. */
    private static final Set<String> OWN = Set.of("offline_access", "uma_authorization");

    @Inject
    private KeycloakAdmin admin;

    /** Everybody enabled, by realm role. Throws {@link IllegalStateException} where Keycloak does not answer as it should. */
    PeopleByRole peopleByRole() {
        var session = admin.open();
        var roles = new TreeMap<String, List<Person>>();
        for (var role : all(session, "/roles?briefRepresentation=true")) {
            var name = role.getString("name");
            if (!OWN.contains(name) && !name.startsWith("default-roles-")) {
                roles.put(name, people(session, name));
            }
        }
        return new PeopleByRole(roles);
    }

    private List<Person> people(KeycloakAdmin.Session session, String role) {
        var path = "/roles/" + KeycloakAdmin.encoded(role);
        Map<String, Person> people = new LinkedHashMap<>();
        add(people, all(session, path + "/users?briefRepresentation=true"));
        for (var group : all(session, path + "/groups?briefRepresentation=true")) {
            add(people, all(session, "/groups/" + KeycloakAdmin.encoded(group.getString("id")) + "/members?briefRepresentation=true"));
        }
        return people.values().stream().sorted(Comparator.comparing(Person::name)).toList();
    }

    private static void add(Map<String, Person> people, List<JsonObject> users) {
        for (var user : users) {
            var name = user.getString("username", "");
            if (user.getBoolean("enabled", true) && !name.startsWith("service-account-")) {
                people.put(user.getString("id"), new Person(user.getString("id"), name,
                        (user.getString("firstName", "") + " " + user.getString("lastName", "")).strip()));
            }
        }
    }

    private static List<JsonObject> all(KeycloakAdmin.Session session, String path) {
        var all = new ArrayList<JsonObject>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonArray items = session.get(path + "&first=" + page * PAGE + "&max=" + PAGE);
            IntStream.range(0, items.size()).mapToObj(items::getJsonObject).forEach(all::add);
            if (items.size() < PAGE) {
                return all;
            }
        }
        throw new IllegalStateException("more than " + MOST_PAGES * PAGE + " entries at " + path);
    }
}
