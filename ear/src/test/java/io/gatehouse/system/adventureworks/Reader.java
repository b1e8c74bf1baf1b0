package io.gatehouse.system.adventureworks;

import io.gatehouse.identity.Caller;
import io.gatehouse.launcher.Api;
import io.gatehouse.system.KeycloakAccess;
import io.gatehouse.system.Stack;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody with a business role of AdventureWorks, made in Keycloak at the start of a test. */
record Reader(String role, List<String> plants, List<String> territories) {

    /** One reader for each role, with different plants and territories. */
    static List<Reader> all() {
        return List.of(new Reader("aw-buyer", List.of(), List.of()), new Reader("aw-trainee-buyer", List.of(), List.of()),
                new Reader("aw-planner", List.of("10"), List.of()), new Reader("aw-quality-engineer", List.of(), List.of()),
                new Reader("aw-plant-manager", List.of("10", "20", "50"), List.of()),
                new Reader("aw-maintenance-engineer", List.of("45", "6"), List.of()),
                new Reader("aw-sales-rep", List.of(), List.of("1", "4")), new Reader("aw-sales-lead", List.of(), List.of("9", "10")),
                new Reader("aw-finance-controller", List.of(), List.of()), new Reader("aw-hr-partner", List.of(), List.of()),
                new Reader("aw-reader", List.of(), List.of()));
    }

    String name() {
        return role;
    }

    Caller caller() {
        var claims = new java.util.TreeMap<String, List<String>>();
        if (!plants.isEmpty()) {
            claims.put("plants", plants);
        }
        if (!territories.isEmpty()) {
            claims.put("territories", territories);
        }
        return Caller.of(name(), List.of(role, "portal-user", "data-analyst"), claims);
    }

    /** Makes the role and the person, unless they are there. */
    void enrol(Stack stack) {
        var keycloak = new KeycloakAccess(stack.keycloak());
        keycloak.admin("POST", "/gatehouse/roles", Map.of("name", role));
        var person = Map.of("username", name(), "enabled", true, "emailVerified", true, "email", name() + "@adventure-works.example",
                "firstName", "Reader", "lastName", role, "attributes", Map.of("plants", plants, "territories", territories),
                "credentials", List.of(Map.of("type", "password", "value", name(), "temporary", false)));
        keycloak.admin("POST", "/gatehouse/users", person);
        var id = keycloak.adminGet("/gatehouse/users?exact=true&username=" + name()).path(0).path("id").asString();
        var roles = new ArrayList<Map<String, String>>();
        for (String each : List.of(role, "portal-user", "data-analyst")) {
            var found = keycloak.adminGet("/gatehouse/roles/" + each);
            roles.add(Map.of("id", found.path("id").asString(), "name", each));
        }
        HttpResponse<String> mapped = keycloak.adminList("POST", "/gatehouse/users/" + id + "/role-mappings/realm", roles);
        if (mapped.statusCode() / 100 != 2) {
            throw new IllegalStateException("Keycloak did not give " + name() + " the roles: " + mapped.statusCode() + " " + mapped.body());
        }
    }

    Api.Answer post(Stack stack, String path, Map<String, ?> body) {
        return stack.post(name(), path, body);
    }
}
