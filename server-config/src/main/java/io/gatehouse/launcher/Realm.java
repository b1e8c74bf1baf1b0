package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that a new stack starts with: the demo realm, or the file that GATEHOUSE_REALM_FILE names. */
record Realm(String text) {

    static Realm of(Settings settings, Secrets secrets) {
        return new Realm(source(settings)
                .replace("${GATEHOUSE_HTTP_PORT}", String.valueOf(settings.ports().http()))
                .replace("${GATEHOUSE_HTTPS_PORT}", String.valueOf(settings.ports().https()))
                .replace("${GATEHOUSE_MANAGEMENT_PORT}", String.valueOf(settings.ports().management()))
                .replace("${GATEHOUSE_DIRECTORY_SECRET}", secrets.password("keycloak.directory")));
    }

    private static String source(Settings settings) {
        if (settings.realmFile().isEmpty()) {
            return Database.resource("/keycloak/gatehouse-realm.json");
        }
        Path file = settings.realmFile().get();
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Complaint("cannot read the realm file " + file + " (GATEHOUSE_REALM_FILE): " + e.getMessage(), e);
        }
    }

    /** Complains if the realm holds what must never be reachable from other machines. */
    void refuseBeyondLoopback(String bind) {
        JsonNode realm = JsonMapper.builder().build().readTree(text);
        for (JsonNode user : realm.path("users")) {
            if (!user.path("credentials").isEmpty()) {
                throw new Complaint("GATEHOUSE_BIND is " + bind + ", beyond loopback, but the realm has demo passwords (user '"
                        + user.path("username").asString() + "'): name a realm without them in GATEHOUSE_REALM_FILE");
            }
        }
        for (JsonNode client : realm.path("clients")) {
            if (client.path("directAccessGrantsEnabled").asBoolean(false)) {
                throw new Complaint("GATEHOUSE_BIND is " + bind + ", beyond loopback, but client '" + client.path("clientId").asString()
                        + "' of the realm has direct access grants: name a realm without them in GATEHOUSE_REALM_FILE");
            }
        }
    }
}
