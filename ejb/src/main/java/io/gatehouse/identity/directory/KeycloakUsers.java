package io.gatehouse.identity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Reads Keycloak's users, role by role: those who have it themselves, and the members of groups that have it. */
@ApplicationScoped
class KeycloakUsers {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    /** Attributes are left out of brief answers. */
    private static final boolean BRIEF = false;
    /** Roles that Keycloak itself makes. */
    private static final Set<String> OWN = Set.of("offline_access", "uma_authorization");

    @Inject
    private KeycloakRealm keycloak;

    /** Everybody enabled who has a realm role. Throws a {@link RuntimeException} where Keycloak does not answer as it should. */
    List<Member> people() {
        return keycloak.ask(realm -> {
            Map<String, Found> people = new HashMap<>();
            for (var role : all(first -> realm.roles().list(first, PAGE, true))) {
                if (!OWN.contains(role.getName()) && !role.getName().startsWith("default-roles-")) {
                    collect(realm, role.getName(), people);
                }
            }
            return people.values().stream().map(Found::member).sorted(Comparator.comparing(member -> member.person().name())).toList();
        });
    }

    private static void collect(RealmResource realm, String name, Map<String, Found> people) {
        var role = realm.roles().get(name);
        add(people, all(first -> role.getUserMembers(BRIEF, first, PAGE)), name, null);
        for (var group : all(first -> role.getRoleGroupMembers(first, PAGE))) {
            add(people, all(first -> realm.groups().group(group.getId()).members(first, PAGE, BRIEF)), name, group.getPath());
        }
    }

    private static void add(Map<String, Found> people, List<UserRepresentation> users, String role, String group) {
        for (var user : users) {
            if (!Boolean.FALSE.equals(user.isEnabled()) && !user.getUsername().startsWith("service-account-")) {
                var found = people.computeIfAbsent(user.getId(), id -> new Found(user, new TreeSet<>(), new TreeSet<>()));
                found.roles().add(role);
                if (group != null) {
                    found.groups().add(group);
                }
            }
        }
    }

    private record Found(UserRepresentation user, TreeSet<String> roles, TreeSet<String> groups) {

        Member member() {
            var attributes = new TreeMap<String, List<String>>();
            if (user.getAttributes() != null) {
                user.getAttributes().forEach((name, values) -> attributes.put(name, List.copyOf(values)));
            }
            return new Member(new Person(user.getId(), user.getUsername(), fullName(user)), roles, groups, attributes);
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
